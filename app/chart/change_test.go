package chart

import (
	"strings"
	"testing"
)

func TestChange(t *testing.T) {
	for _, tt := range []struct {
		part      float64
		more      bool
		has, lack string
	}{
		{0.5, false, `class="less" x="0" y="2" width="50%"`, "tip"},
		{0.5, true, `class="more" x="0" y="2" width="50%"`, "less"},
		{1, false, `width="100%" height="8" rx="4"/></svg>`, "tip"},
		{1.2, true, `class="tip"`, "less"},
		{0, false, `class="frame"`, "less"},
		{-1, true, `class="frame"`, "more"},
	} {
		got := Change(tt.part, tt.more)
		if !strings.Contains(got, tt.has) || strings.Contains(got, tt.lack) {
			t.Errorf("%g, more %v: %s", tt.part, tt.more, got)
		}
		wellFormed(t, got)
	}
}
