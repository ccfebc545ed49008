package job

// Estimate works out a habit of watching, Ledger a company's plan. The document is the file, as JSON or as a link; the
// answer says what is wrong with it, and the file is the JSON of the result. Methods lists the methods: the file is the
// list. They are for streamprint.js.
const (
	Estimate Name = "estimate"
	Ledger   Name = "ledger"
	Methods  Name = "methods"
)
