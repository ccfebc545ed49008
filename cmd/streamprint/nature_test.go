package main

import (
	"encoding/json"
	"strings"
	"testing"

	"streamprint/app/text"
	"streamprint/calc/nature"
)

// TestNatureEveryEcosystem runs both modes of all of them: the value lies within
// its range, and every warning and ecosystem has its words.
func TestNatureEveryEcosystem(t *testing.T) {
	for _, e := range nature.Ecosystems {
		for _, mode := range []string{"regenerate", "preserve"} {
			args := []string{"nature", "--ecosystem", e.ID, "--hectares", "100", "--start", "2025", "--year", "2060"}
			if mode == "preserve" {
				args = append(args, "--preserve")
			}
			var got struct {
				Mode        string
				Stored      *float64 `json:"stored_t"`
				StoredLow   float64  `json:"stored_low_t"`
				StoredHigh  float64  `json:"stored_high_t"`
				Avoided     *float64 `json:"cumulative_avoided_t"`
				AvoidedLow  float64  `json:"cumulative_avoided_low_t"`
				AvoidedHigh float64  `json:"cumulative_avoided_high_t"`
				AtRisk      float64  `json:"at_risk_t"`
				Methane     *float64 `json:"methane_t"`
				Warnings    []struct{ Code, Message string }
			}
			if err := json.Unmarshal([]byte(program(t, append(args, "--format", "json")...)), &got); err != nil {
				t.Fatal(err)
			}
			if got.Mode != mode || (got.Stored != nil) != (mode == "regenerate") || (got.Avoided != nil) != (mode == "preserve") {
				t.Errorf("%s, %s: %+v", e.ID, mode, got)
				continue
			}
			value, low, high := got.Stored, got.StoredLow, got.StoredHigh
			if mode == "preserve" {
				value, low, high = got.Avoided, got.AvoidedLow, got.AvoidedHigh
				if *value > got.AtRisk {
					t.Errorf("%s: %g t are avoided of %g", e.ID, *value, got.AtRisk)
				}
			}
			if low >= *value || *value >= high || low <= 0 {
				t.Errorf("%s, %s: %g is not between %g and %g", e.ID, mode, *value, low, high)
			}
			if (got.Methane != nil) != (e.ID == "peatland") {
				t.Errorf("%s, %s: methane %v", e.ID, mode, got.Methane)
			}
			for _, w := range got.Warnings {
				if w.Message == "" {
					t.Errorf("%s: the warning %s has no words", e.ID, w.Code)
				}
			}
			for _, lang := range text.Langs() {
				name := text.NatureName(lang, e.ID)
				if out := program(t, append(args, "--lang", string(lang))...); name == e.ID || !strings.HasPrefix(out, name+", 100 ha") {
					t.Errorf("%s, %s: %s", e.ID, lang, out)
				}
			}
		}
	}
}

// TestNatureWords: every code has a sentence in every language.
func TestNatureWords(t *testing.T) {
	for _, lang := range text.Langs() {
		for _, code := range nature.Codes {
			if text.NatureWarning(lang, nature.Warning{Code: code}, "") == "" {
				t.Errorf("%s says nothing of %s", lang, code)
			}
		}
	}
}
