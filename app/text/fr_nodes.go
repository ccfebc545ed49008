package text

func frenchNodes() map[string]string {
	return map[string]string{}
}
