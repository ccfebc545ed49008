package main

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"streamprint/calc/target"
)

// targetAnswer is what the command says as JSON; a null is an empty number.
type targetAnswer struct {
	Method             string      `json:"method"`
	BaseYear           int         `json:"base_year"`
	Year               int         `json:"year"`
	Base               json.Number `json:"base_t"`
	Rate               json.Number `json:"rate_pct"`
	Target             json.Number `json:"target_t"`
	Reduction          json.Number `json:"reduction_pct"`
	Cumulative         json.Number `json:"cumulative_t"`
	IntensityReduction json.Number `json:"intensity_reduction_pct"`
	Intensity          json.Number `json:"intensity"`
	SectorIntensity    json.Number `json:"sector_intensity"`
}

func targetOf(t *testing.T, args string) targetAnswer {
	t.Helper()
	out := program(t, append([]string{"target", "--format", "json"}, strings.Fields(args)...)...)
	for _, number := range regexp.MustCompile(`: (-?[0-9][^,\n]*)`).FindAllStringSubmatch(out, -1) {
		if !regexp.MustCompile(`^-?\d+(\.\d+)?$`).MatchString(number[1]) {
			t.Errorf("%s: number %s", args, number[1])
		}
	}
	var a targetAnswer
	if err := json.Unmarshal([]byte(out), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTarget(t *testing.T) {
	const sda = "--method sda --base-year 2020 --base 100 --company-intensity 0.9 --sector-intensity 2020:0.5,2025:0.1"
	for _, tt := range []struct {
		args string
		want targetAnswer
	}{
		{"--method aca_v1 --base-year 2019 --base 1100000 --rate 4.2 --year 2030",
			targetAnswer{"aca_v1", 2019, 2030, "1100000", "4.2", "591800", "46.2", "9304900", "", "", ""}},
		{"--base 1100000 --base-year 2020", // all defaults
			targetAnswer{"aca_v1", 2020, 2030, "1100000", "4.2", "638000", "42", "8690000", "", "", ""}},
		{"--base 1100000 --base-year 2020 --ambition WB2C",
			targetAnswer{"aca_v1", 2020, 2030, "1100000", "2.5", "825000", "25", "9625000", "", "", ""}},
		{"--method aca_2026 --base 1000 --base-year 2024 --net-zero 2040 --year 2025",
			targetAnswer{"aca_2026", 2024, 2025, "1000", "5.625", "943.75", "5.625", "971.875", "", "", ""}},
		{"--method aca_2026 --base 1000 --base-year 2035",
			targetAnswer{"aca_2026", 2035, 2035, "1000", "6", "1000", "0", "0", "", "", ""}},
		{"--method intensity --base 1000 --base-year 2029 --growth 10",
			targetAnswer{"intensity", 2029, 2030, "1000", "7", "1023", "-2.3", "1011.5", "7", "", ""}},
		{"--method own --base 1000 --base-year 2020 --milestones 2030:50,2050:10 --year 2040",
			targetAnswer{"own", 2020, 2040, "1000", "", "300", "70", "11500", "", "", ""}},
		{sda + " --market-intensity 6.45 --year 2025",
			targetAnswer{"sda", 2020, 2025, "100", "", "143.333333333333", "-43.3333333333333", "608.333333333333", "-43.3333333333333", "1.29", "1.29"}},
		{sda + " --growth -50 --sector-growth 0 --year 2021", // m = 2
			targetAnswer{"sda", 2020, 2021, "100", "", "76.6666666666667", "23.3333333333333", "88.3333333333333", "-53.3333333333333", "1.38", "0.42"}},
	} {
		if got := targetOf(t, tt.args); got != tt.want {
			t.Errorf("target %s\ngives %+v\nwant  %+v", tt.args, got, tt.want)
		}
	}
}

func TestTargetText(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"1.02 kt CO2e in 2030, 2.3% above 2029", "Budget from 2029 to 2030: 1.01 kt CO2e", "Intensity: 7% below 2029", "Rate: 7% a year"},
		"fr": {"1,02 kt CO2e en 2030, 2,3 % de plus qu'en 2029", "Budget de 2029 à 2030 : 1,01 kt CO2e", "Intensité : 7 % de moins qu'en 2029", "Taux : 7 % par an"},
	} {
		out := program(t, "target", "--method", "intensity", "--base", "1000", "--base-year", "2029", "--growth", "10", "--lang", lang)
		for _, line := range want {
			if !strings.Contains(out, line+"\n") {
				t.Errorf("%s lacks %q:\n%s", lang, line, out)
			}
		}
		if regexp.MustCompile(`(?i)net.?zero|neutral|neutre`).MatchString(out) {
			t.Errorf("%s claims something:\n%s", lang, out)
		}
	}
}

// TestTargetMistakes wants exit code 2 and a line for each mistake, which names
// the flag.
func TestTargetMistakes(t *testing.T) {
	for args, want := range map[string][]string{
		"":                            {"--base: is missing"},
		"--base x":                    {`--base: "x" is not a number`},
		"--base -1":                   {"--base: -1 is too small, at least 0 t"},
		"--base 1e13":                 {"--base: 1e13 is too large, at most 1000000000000 t"},
		"--base 1 --method guess":     {`--method: "guess" is not one of aca_v1, aca_2026, intensity, sda, own`},
		"--base 1 --base-year 1989":   {"--base-year: 1989 is too small, at least 1990"},
		"--base 1 --base-year 2019.5": {"--base-year: 2019.5 is not a whole number"},
		"--base 1 --year 2018":        {"--year: 2018 is too small, at least 2019"},
		"--base 1 --year 2101":        {"--year: 2101 is too large, at most 2100"},
		"--base 1 --rate 101":         {"--rate: 101 is too large, at most 100 %"},
		"--base 1 --ambition 3c":      {`--ambition: "3c" is not one of 1.5c, wb2c`},
		"--base 1 --growth 1 --net-zero 2050": {
			"--net-zero: aca_v1 does not use it; these do: aca_2026", "--growth: aca_v1 does not use it; these do: intensity, sda"},
		"--base 1 --method aca_2026 --net-zero 2019":                                                        {"--net-zero: 2019 is too small, at least 2020"},
		"--base 1 --method aca_2026 --base-year 2055":                                                       {"--net-zero: 2050 is not from 2056 to 2100"},
		"--base 1 --method intensity --growth -100":                                                         {"--growth: -100 is too small, at least -99 %"},
		"--base 1 --method own":                                                                             {"--milestones: nothing is given, want at least one year with what is left"},
		"--base 1 --method own --milestones 2030":                                                           {`--milestones: "2030" is not a year and a number, such as 2030:0.5`},
		"--base 1 --method own --milestones 2030:150":                                                       {"--milestones: 150 is too large, at most 100 %"},
		"--base 1 --method own --milestones 2030:50,2025:40":                                                {"--milestones: 2025 is not from 2031 to 2100"},
		"--base 1 --method sda":                                                                             {"--company-intensity: is missing", "--sector-intensity: is missing"},
		"--base 1 --method sda --company-intensity 0 --sector-intensity 2019:1,2050:0":                      {"--company-intensity: 0 is not above 0"},
		"--base 1 --method sda --company-intensity 1 --sector-intensity 2019:1":                             {"--sector-intensity: a pathway of 1 is not one of two points or more"},
		"--base 1 --method sda --company-intensity 1 --sector-intensity 2019:1,2050:0 --market-intensity 0": {"--market-intensity: 0 is not above 0"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(append([]string{"target"}, strings.Fields(args)...), strings.NewReader(""), &stdout, &stderr)
		wanted := "streamprint: " + strings.Join(want, "\nstreamprint: ") + "\n"
		if code != exitUsage || stdout.Len() > 0 || stderr.String() != wanted {
			t.Errorf("target %s: exit %d\n%swant\n%s", args, code, &stderr, wanted)
		}
	}
}

func TestTargetHelp(t *testing.T) {
	help := strings.Join(strings.Fields(program(t, "target", "--help")), " ")
	for _, f := range (&targetCommand{}).flags() {
		if !strings.Contains(help, f.flag+"=") {
			t.Errorf("target --help lacks %s", f.flag)
		}
	}
	for _, m := range target.Methods {
		if !strings.Contains(help, string(m)) {
			t.Errorf("target --help lacks %s", m)
		}
	}
}
