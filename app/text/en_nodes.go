package text

func englishNodes() map[string]string {
	return map[string]string{}
}
