package report

// Words are the headings of files for people. What programs read (names of
// columns in CSV, keys in JSON) is the same in every language.
type Words struct {
	// The sheets: at most 31 characters each, none of []:*?/\.
	Result, Calculation, Factors, Inputs string
	// The columns.
	Key, Name, Unit, Formula, Value, Low, High string
	Region, Year, Quality, Licence             string
	ReviewBy, Source, Address, Note            string
	// Before the model's version, the day and the link.
	Model, Date, Link string
	// Warnings stands over what a reader must know.
	Warnings string
	// Input and Factor say what a leaf is, Reversed what a row is that holds a
	// curve backwards.
	Input, Factor, Reversed string
	// Live says that the cells are formulas, Mass that a mass is one of CO2
	// equivalent, Range how ranges come about.
	Live, Mass, Range string
	// Made stands before the model's version and the day below a chart.
	Made string
}

// English are the words of a file in English.
var English = Words{
	Result: "Result", Calculation: "Calculation", Factors: "Factors", Inputs: "Inputs",
	Key: "Key", Name: "Name", Unit: "Unit", Formula: "Formula", Value: "Value", Low: "Low", High: "High",
	Region: "Region", Year: "Year", Quality: "Quality", Licence: "Licence",
	ReviewBy: "Review by", Source: "Source", Address: "Address", Note: "Note",
	Model: "Model", Date: "Date", Link: "Link",
	Warnings: "What to know about this result",
	Input:    "input", Factor: "factor", Reversed: "from the oldest age to the youngest",
	Live: "The values are formulas over the other sheets: change a value on the sheets of inputs or factors, and they follow.",
	Mass: "A mass is one of CO2 equivalent over 100 years.",
	Range: "A range is where nine in ten of the seeded draws lie. It was worked out with the rest, and does not follow" +
		" a change in this workbook.",
	Made: "Source: streamprint, model",
}
