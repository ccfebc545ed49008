package page

import "streamprint/app/text"

// drawnIn are the languages in which the tests draw whole pages, which takes seconds each: the default, and the longest
// with other spaces, numbers and plurals. That every language has every word, and the same of it, is tested in package
// text; every page of every language is prerendered in cmd/site and opened in the browser tests.
var drawnIn = []text.Lang{text.EN, text.FR}
