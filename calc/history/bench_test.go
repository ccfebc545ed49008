package history

import (
	"bytes"
	"fmt"
	"testing"

	"streamprint/calc/viewing"
)

// The sizes of large households: ten years of several views a day.
const many = 50_000

var benchDevices = []string{
	"Samsung CE 2020 Nike-L UHD TV Smart TV", "Chrome PC (Cadmium)", "DefaultWidevineAndroidPhone", "Apple TV HD", "PlayStation 4",
	"Apple iPad Pro 12.9 in 5th Gen (Wi-Fi/Cell) iPad", "Chromecast Ultra", "Unheard-of",
}

var benchCountries = []string{"FR (France)", "DE (Germany)", "US (United States)"}

// manyActivities is a file of ViewingActivity with rows over ten years.
func manyActivities() []byte {
	var b bytes.Buffer
	b.WriteString("Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n")
	for i := range many {
		fmt.Fprintf(&b, "Ada,%d-%02d-%02d 20:00:00,00:%02d:%02d,,\"A series: Season %d: \"\"%d\"\" (Episode %d)\",,%s,00:40:00,00:40:00,%s\n",
			2015+i/5000, 1+i/420%12, 1+i/15%28, i%60, i*7%60, i%9, i, i%10, benchDevices[i*i%len(benchDevices)], benchCountries[i/97%len(benchCountries)])
	}
	return b.Bytes()
}

func manyVideos() (json, html []byte) {
	var j, h bytes.Buffer
	j.WriteString("[")
	h.WriteString("<html><body>")
	for i := range many {
		if i > 0 {
			j.WriteString(",")
		}
		year, month, day := 2015+i/5000, 1+i/420%12, 1+i/15%28
		fmt.Fprintf(&j, "{\n  \"header\": \"YouTube\",\n  \"title\": \"Watched video %d\",\n  \"titleUrl\": \"https://www.youtube.com/watch?v\\u003d%d\",\n  \"subtitles\": [{\n    \"name\": \"A channel\",\n    \"url\": \"https://www.youtube.com/channel/invented\"\n  }],\n  \"time\": \"%d-%02d-%02dT20:00:00.000Z\",\n  \"products\": [\"YouTube\"],\n  \"activityControls\": [\"YouTube watch history\"]\n}", i, i, year, month, day)
		fmt.Fprintf(&h, `<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid"><div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">YouTube<br></p></div><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">Watched <a href="https://www.youtube.com/watch?v=%d">Video %d</a><br><a href="https://www.youtube.com/channel/invented">A channel</a><br>%d Mar %d, 20:00:00 CET</div><div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>&emsp;YouTube<br></div></div></div>`, i, i, day, year)
	}
	j.WriteString("]")
	h.WriteString("</body></html>")
	return j.Bytes(), h.Bytes()
}

func BenchmarkRead50000(b *testing.B) {
	json, html := manyVideos()
	for _, file := range []struct {
		name string
		data []byte
	}{{"csv", manyActivities()}, {"json", json}, {"html", html}} {
		b.Run(file.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file.data)))
			for b.Loop() {
				h, err := Read(file.data, Options{Minutes: minutes(10)})
				if err != nil || h.Rows != many {
					b.Fatal(h, err)
				}
			}
		})
	}
}

// BenchmarkYear50000 is the file read, and its last year estimated with ranges.
func BenchmarkYear50000(b *testing.B) {
	data := manyActivities()
	m, err := viewing.Find("power")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		h, err := Read(data, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Year(h, 0, m, viewing.Default(), 2000); err != nil {
			b.Fatal(err)
		}
	}
}
