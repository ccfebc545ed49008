package text

import (
	"strings"
	"testing"

	"streamprint/calc/history"
	"streamprint/calc/viewing"
)

// TestHistoryWords: every code has its words in every language, with everything
// filled in, and French has its spaces.
func TestHistoryWords(t *testing.T) {
	for _, l := range Langs() {
		said := map[string]string{}
		for _, k := range history.Kinds {
			said["kind "+string(k)] = HistoryKind(l, k)
			said["needs length "+string(k)] = HistoryProblem(l, history.Problem{Code: history.NeedsLength, Kind: k})
		}
		for _, c := range history.Codes {
			said["code "+string(c)] = HistoryProblem(l, history.Problem{
				Code: c, Given: "3/4/24", Line: 12, Limit: history.Limit, Options: []string{"Ada"}, Skipped: []history.Skip{{Reason: history.Extra, Count: 2, FirstLine: 3}},
			})
		}
		for _, r := range history.Reasons {
			said["reason "+string(r)] = HistorySkip(l, history.Skip{Reason: r, Count: 1234, FirstLine: 5})
			if historyFor(l).Reason[r] == "" {
				t.Errorf("%s: %s has no words", l, r)
			}
		}
		for _, c := range history.WarningCodes {
			for _, country := range []string{"", "FRA"} {
				said["warning "+string(c)+country] = HistoryWarning(l, history.Warning{Code: c, Hours: dec("12.345"), Minutes: dec("7.5"), Device: viewing.TV, Country: country})
			}
		}
		for _, d := range append(viewing.Devices, "") {
			for _, p := range viewing.Peripherals {
				said["screen "+string(d)+string(p)] = HistoryScreen(l, history.Screen{Device: d, Peripheral: p})
			}
		}
		for month := 1; month <= 12; month++ {
			said["month"] = HistoryMonth(l, history.Month{Year: 2024, Month: month})
		}
		for what, s := range said {
			if len(s) < 4 || strings.ContainsAny(s, "{}") || strings.Contains(s, "  ") || l == EN && strings.Contains(s, " :") ||
				l == FR && (strings.Contains(s, " :") || strings.Contains(s, " »") || strings.Contains(s, "« ")) {
				t.Errorf("%s, %s: %q", l, what, s)
			}
		}
	}
	for _, test := range []struct{ got, want string }{
		{HistorySkip(FR, history.Skip{Reason: history.Extra, Count: 1234, FirstLine: 3}), "bandes-annonces et autres suppléments\u00a0: 1\u202f234, à partir de la ligne 3"},
		{HistoryScreen(EN, history.Screen{Device: viewing.TV, Peripheral: viewing.Console}), "television, games console"},
		{HistoryMonth(FR, history.Month{Year: 2024, Month: 8}), "août 2024"},
		{HistoryProblem(EN, history.Problem{Code: history.TooLarge, Limit: history.Limit}), "The history is larger than 64 MB."},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
