package scenario

import "testing"

func TestTextAndResetOfEveryField(t *testing.T) {
	d := Default()
	d.Method = "ademe"
	d, err := Read(d, map[Field]string{
		FieldHours: "3", FieldPer: "week", FieldDevice: "phone", FieldSize: "32", FieldWatts: "4", FieldPicture: "hdr",
		FieldPeripheral: "stick", FieldQuality: "4k", FieldMbps: "5", FieldAudio: "1", FieldConnection: "4g", FieldCountry: "DEU",
		FieldYear: "2023", FieldGrid: "100", FieldDataCentreCountry: "USA", FieldDataCentreGrid: "50", FieldPeople: "2",
		FieldUsers: "3", FieldDevicesPerUser: "4", FieldManufacture: "1", FieldLifetime: "6", FieldUseHours: "2", FieldRanges: "h_2_4~watts_1_9",
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		if f.name == FieldBytes || f.name == FieldRenewable || f.name == FieldBasis {
			continue // as in the default here
		}
		if Text(d, f.name) == Text(Default(), f.name) {
			t.Errorf("%s is still %q", f.name, Text(d, f.name))
		}
		if got, want := Text(Reset(d, f.name), f.name), Text(Default(), f.name); got != want {
			t.Errorf("%s is %q after a reset, want %q", f.name, got, want)
		}
	}
	if Text(d, "no such field") != "" || !Reset(d, "no such field").Equal(d) {
		t.Error("a field that is none has a text, or changes the document")
	}
}

func TestIsNumber(t *testing.T) {
	for f, want := range map[Field]bool{FieldHours: true, FieldWatts: true, FieldPeople: true, FieldDevice: false, FieldAudio: false, FieldCountry: false, "none": false} {
		if got := IsNumber(f); got != want {
			t.Errorf("IsNumber(%s) = %v", f, got)
		}
	}
}

func TestIsLink(t *testing.T) {
	for fragment, want := range map[string]bool{"": false, "main": false, "h=1": true, "v=1&m=2026.1": true} {
		if IsLink(fragment) != want {
			t.Errorf("IsLink(%q) = %v", fragment, !want)
		}
	}
}
