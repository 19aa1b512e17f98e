import Archive
import GRDB

/// Counts values of fields, each as often as clippings have it, in whatever capitals.
///
/// `ANTARA` and `Antara` are one agency; what is shown is the form that most clippings print.
struct FacetTally {
    /// A stored value: a field and one way to write what it says.
    private struct Form {
        var text: String
        var count = 0
        /// The value that it is a form of; `nil` where its field is not counted.
        var value: Int?
    }

    /// One value in all its forms.
    private struct Value {
        var field: String
        var forms: [Int]
        var count = 0
        /// The clipping that was counted last: one may hold several forms.
        var last: ClippingID?
    }

    private let fields: Set<String>
    private let database: Database
    private var forms: [Form] = []
    private var known: [Value] = []
    private var formsByNumber: [Int64: Int] = [:]
    private var valuesByName: [String: Int] = [:]

    init(fields: [SearchField], _ database: Database) {
        self.fields = Set(fields.map(\.name))
        self.database = database
    }

    /// Counts a stored value, by its number, of a clipping.
    mutating func count(_ number: Int64, of clipping: ClippingID) throws {
        let form = try formsByNumber[number] ?? add(number)
        forms[form].count += 1
        guard let value = forms[form].value, known[value].last != clipping else { return }
        known[value].last = clipping
        known[value].count += 1
    }

    /// Counts by field and value.
    var values: [String: [String: Int]] {
        var values: [String: [String: Int]] = [:]
        for value in known {
            let best = value.forms.map { forms[$0] }.max { left, right in
                left.count != right.count ? left.count < right.count : left.text > right.text
            }
            if let best { values[value.field, default: [:]][best.text] = value.count }
        }
        return values
    }

    private mutating func add(_ number: Int64) throws -> Int {
        let name = try database.cachedStatement(sql: "SELECT field, value FROM value WHERE id = ?")
        var form = Form(text: "")
        if let row = try Row.fetchOne(name, arguments: [number]) {
            let field: String = row[0]
            form.text = row[1]
            if fields.contains(field) {
                let key = "\(field)\u{0}\(form.text.lowercased())"
                let value = valuesByName[key] ?? known.count
                if value == known.count { known.append(Value(field: field, forms: [])) }
                valuesByName[key] = value
                known[value].forms.append(forms.count)
                form.value = value
            }
        }
        formsByNumber[number] = forms.count
        forms.append(form)
        return forms.count - 1
    }
}
