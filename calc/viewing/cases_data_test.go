package viewing

var casesByData = []publishedCase{}
