package text

import "testing"

func TestQuantity(t *testing.T) {
	for _, test := range []struct {
		lang  Lang
		value string
		unit  string
		want  Amount
	}{
		{EN, "36.04", "g CO2e", Amount{"36", "\u00a0", "g\u00a0CO₂e"}},
		{EN, "36.04", "gCO2e", Amount{"36", "\u00a0", "g\u00a0CO₂e"}},
		{EN, "36.04", "g CO₂e", Amount{"36", "\u00a0", "g\u00a0CO₂e"}},
		{FR, "36.05", "g CO2e", Amount{"36,1", "\u202f", "g\u202fCO₂e"}},
		{EN, "0", "g", Amount{"0", "\u00a0", "g"}},
		{EN, "0", "kg", Amount{"0", "\u00a0", "g"}},
		{EN, "0.52", "g", Amount{"0.52", "\u00a0", "g"}},
		{EN, "0.1", "g", Amount{"0.1", "\u00a0", "g"}},
		{EN, "0.0996", "g", Amount{"99.6", "\u00a0", "mg"}},
		{EN, "0.09999", "g", Amount{"0.1", "\u00a0", "g"}},
		{EN, "0.00000123", "g", Amount{"0.00123", "\u00a0", "mg"}},
		{EN, "999.4", "g", Amount{"999", "\u00a0", "g"}},
		{EN, "999.5", "g", Amount{"1", "\u00a0", "kg"}},
		{EN, "-1500", "g", Amount{"-1.5", "\u00a0", "kg"}},
		{EN, "1234", "kg", Amount{"1.23", "\u00a0", "t"}},
		{EN, "0.0005", "kg", Amount{"0.5", "\u00a0", "g"}},
		{EN, "123456", "t", Amount{"123", "\u00a0", "kt"}},
		{EN, "1234567", "t CO2e", Amount{"1.23", "\u00a0", "Mt\u00a0CO₂e"}},
		{EN, "36800", "Mt", Amount{"36,800", "\u00a0", "Mt"}},
		{FR, "36800", "Mt", Amount{"36\u202f800", "\u202f", "Mt"}},
		{EN, "0.05", "Wh", Amount{"0.05", "\u00a0", "Wh"}},
		{FR, "1234.5", "Wh", Amount{"1,23", "\u202f", "kWh"}},
		{EN, "77", "kWh", Amount{"77", "\u00a0", "kWh"}},
		{EN, "45678", "kWh", Amount{"45.7", "\u00a0", "MWh"}},
		{EN, "1e6", "MWh", Amount{"1", "\u00a0", "TWh"}},
		{EN, "2500", "TWh", Amount{"2,500", "\u00a0", "TWh"}},
		{EN, "1100", "g CO2e/kWh", Amount{"1,100", "\u00a0", "g\u00a0CO₂e/kWh"}},
		{FR, "3", "GB", Amount{"3", "\u202f", "Go"}},
		{EN, "5", "Mbps", Amount{"5", "\u00a0", "Mbps"}},
		{FR, "5", "Mbps", Amount{"5", "\u202f", "Mbit/s"}},
		{EN, "12.5", "%", Amount{"12.5", "", "%"}},
		{FR, "12.5", "%", Amount{"12,5", "\u00a0", "%"}},
		{EN, "12.5", "", Amount{"12.5", "", ""}},
		{FR, "12.5", "1", Amount{"12,5", "", ""}},
		{EN, "1", "year", Amount{"1", "\u00a0", "year"}},
		{EN, "0.999999", "person", Amount{"1", "\u00a0", "person"}},
		{EN, "0", "person", Amount{"0", "\u00a0", "people"}},
		{EN, "1.5", "device", Amount{"1.5", "\u00a0", "devices"}},
		{FR, "1.5", "year", Amount{"1,5", "\u00a0", "an"}},
		{FR, "1.999", "year", Amount{"2", "\u00a0", "ans"}},
		{FR, "1230", "person", Amount{"1\u202f230", "\u00a0", "personnes"}},
	} {
		got := Quantity(test.lang, dec(test.value), test.unit)
		if got != test.want {
			t.Errorf("Quantity(%s, %s, %q) = %+q, want %+q", test.lang, test.value, test.unit, got, test.want)
		}
		if text := got.Number + got.Gap + got.Unit; got.String() != text {
			t.Errorf("String() = %+q, want %+q", got.String(), text)
		}
	}
}

func TestQuantityOptions(t *testing.T) {
	for _, test := range []struct {
		value string
		opts  []Option
		want  string
	}{
		{"1234.5", []Option{Significant(2)}, "1.2\u00a0kg"},
		{"1234.5", []Option{Fixed(2)}, "1.23\u00a0kg"},
		{"999.6", []Option{Fixed(0)}, "1\u00a0kg"}, // not 1,000 g
		{"999.6", []Option{Significant(4)}, "999.6\u00a0g"},
	} {
		if got := Quantity(EN, dec(test.value), "g", test.opts...).String(); got != test.want {
			t.Errorf("Quantity(%s g) = %+q, want %+q", test.value, got, test.want)
		}
	}
}

func TestQuantityRange(t *testing.T) {
	for _, test := range []struct {
		lang              Lang
		low, centre, high string
		unit, want        string
	}{
		{EN, "36", "48", "57", "g CO2e", "36–57\u00a0g\u00a0CO₂e"},
		{EN, "400", "900", "1800", "g", "400–1,800\u00a0g"},
		{EN, "400", "1200", "1800", "g", "0.4–1.8\u00a0kg"},
		{FR, "0.4", "1.2", "1.8", "kg", "0,4–1,8\u202fkg"},
		{EN, "-500", "2000", "4000", "Wh", "-0.5 – 4\u00a0kWh"},
		{EN, "12.01", "12.02", "12.04", "g", "12\u00a0g"},
		{EN, "1", "1", "2", "year", "1–2\u00a0years"},
		{EN, "0", "1", "1", "year", "0–1\u00a0years"},
		{FR, "0", "1", "1", "year", "0–1\u00a0an"},
		{FR, "1", "2", "2", "year", "1–2\u00a0ans"},
	} {
		got := QuantityRange(test.lang, dec(test.low), dec(test.centre), dec(test.high), test.unit).String()
		if got != test.want {
			t.Errorf("QuantityRange(%s, %s–%s %s) = %+q, want %+q", test.lang, test.low, test.high, test.unit, got, test.want)
		}
	}
}

func TestInUnit(t *testing.T) {
	if got, want := InUnit(EN, dec("0.00123456"), "t CO2e").String(), "0.00123\u00a0t\u00a0CO₂e"; got != want {
		t.Errorf("InUnit = %+q, want %+q", got, want)
	}
	if got, want := InUnit(FR, dec("12345.678"), "Wh", Fixed(1)).String(), "12\u202f345,7\u202fWh"; got != want {
		t.Errorf("InUnit = %+q, want %+q", got, want)
	}
	if got, want := RangeInUnit(EN, dec("500"), dec("25000"), "g").String(), "500–25,000\u00a0g"; got != want {
		t.Errorf("RangeInUnit = %+q, want %+q", got, want)
	}
}

func TestUnitSymbol(t *testing.T) {
	for _, test := range []struct{ unit, en, fr string }{
		{"", "", ""},
		{"1", "1", "1"},
		{"W", "W", "W"},
		{"Wh/h", "Wh/h", "Wh/h"},
		{"GB", "GB", "Go"},
		{"kWh/GB", "kWh/GB", "kWh/Go"},
		{"GB/h", "GB/h", "Go/h"},
		{"Mbps", "Mbps", "Mbit/s"},
		{"W/Mbps", "W/Mbps", "W/(Mbit/s)"},
		{"g/kWh", "g/kWh", "g/kWh"},
		{"g CO2e/kWh", "g\u00a0CO₂e/kWh", "g\u202fCO₂e/kWh"},
		{"CO2e", "CO₂e", "CO₂e"},
		{"kg CO2e/person/year", "kg\u00a0CO₂e/person/year", "kg\u202fCO₂e/personne/an"},
		{"1/year", "1/year", "1/an"},
		{"GB·h", "GB·h", "Go·h"},
		{"GB.h", "GB·h", "Go·h"},
		{"m2", "m²", "m²"},
		{"h^2", "h²", "h²"},
		{"GB/h^3", "GB/h³", "Go/h³"},
		{"USD", "USD", "USD"},
		{"furlong", "furlong", "furlong"},
	} {
		if got := UnitSymbol(EN, test.unit); got != test.en {
			t.Errorf("UnitSymbol(en, %q) = %+q, want %+q", test.unit, got, test.en)
		}
		if got := UnitSymbol(FR, test.unit); got != test.fr {
			t.Errorf("UnitSymbol(fr, %q) = %+q, want %+q", test.unit, got, test.fr)
		}
	}
}

func TestCO2eUnit(t *testing.T) {
	for unit, want := range map[string]string{
		"g":         "g CO2e",
		"t":         "t CO2e",
		"g/kWh":     "g CO2e/kWh",
		"kg/h/day":  "kg CO2e/h/day",
		"t/ha/year": "t CO2e/ha/year",
		"kWh/GB":    "kWh/GB",
		"h":         "h",
		"1":         "1",
	} {
		if got := CO2eUnit(unit); got != want {
			t.Errorf("CO2eUnit(%q) = %q, want %q", unit, got, want)
		}
	}
}
