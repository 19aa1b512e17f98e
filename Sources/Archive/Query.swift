// placeholder: owned by the archive helper
package struct Query: Sendable {}
package enum SearchField: String, Sendable { case publisher }
