import Archive
import Clippings
import Testing

@Suite struct `Days` {
    @Test func `a day becomes a date and back over eight hundred years`() {
        for day in stride(from: Int64(-200_000), through: 100_000, by: 17) {
            let date = CivilDay(day)
            #expect(NewsDate.daysSinceEpoch(year: date.year, month: date.month, day: date.day) == day)
        }
    }

    @Test func `a day that four digits of a year cannot say is held at the end`() {
        #expect(CivilDay(.max).description == "9999-12-31")
        #expect(CivilDay(.min).description == "0000-01-01")
    }

    @Test func `the day changes at local midnight, also before 1970`() {
        #expect(Today(secondsSinceEpoch: 0, secondsFromUTC: 0).day == 0)
        #expect(Today(secondsSinceEpoch: 0, secondsFromUTC: -1).day == -1)
        #expect(Today(secondsSinceEpoch: 61_199, secondsFromUTC: 25_200).day == 0)
        #expect(Today(secondsSinceEpoch: 61_200, secondsFromUTC: 25_200).day == 1)
    }
}
