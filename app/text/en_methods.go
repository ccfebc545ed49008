package text

func englishMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"What is drawn while I watch, and what changes when I change something?",
			"Choices of a viewer: device, quality, connection. By time, not by data.",
			"Adding up the footprint of a whole company: it collects only part of the networks’ electricity, about 60% in the publication.",
		},
		"average": {
			"Which share of the electricity of the whole system is mine?",
			"Reporting by organisations, estimates for whole networks.",
			"What a change of picture quality brings: its authors call it unsuitable for that.",
		},
		"malmodin": {
			"How much power do the networks draw for this line and this stream?",
			"Understanding why network power hardly depends on data.",
			"The whole footprint of viewing: data centre and screen are outside it.",
		},
		"scope3": {
			"What does a stream draw, with the line shared by a household of two?",
			"Advertising and media buying.",
			"Comparison with the Carbon Trust’s power model line by line: it takes the access network’s slope as a hundred times smaller.",
		},
		"iea": {
			"What did an average hour of streaming use, worldwide, in 2019?",
			"An order of magnitude, and a check of the headlines of its time.",
			"Effects of picture quality or connection: it has neither. Set-top boxes and consoles are outside it.",
		},
		"ademe": {
			"What is the whole life-cycle footprint of an hour, with the making of devices and networks?",
			"France, and public information there; the calculator Impact CO2.",
			"What a change of quality brings: the network is charged by the gigabyte.",
		},
		"istrate": {
			"What does digital content use, by an open inventory, in the world and in many countries?",
			"Research; comparing kinds of content.",
			"High-bitrate video at the margin: data centres and core network grow with the data here, so 4K comes out very high.",
		},
		"shift": {
			"What does an action cost, by its minutes and its bytes, with the figures of 2018?",
			"History: the model behind the debate of 2019.",
			"Today’s streaming. The famous figure for half an hour, 1.6\u00a0kg, took bits for bytes and was corrected to 0.2\u00a0kg; this model itself was not withdrawn.",
		},
		"carbonalyser": {
			"What does my browsing cost, by the bytes and minutes that a browser sees?",
			"Awareness, in a browser extension.",
			"Devices other than a laptop: one power stands for all.",
		},
		"obringer": {
			"Which carbon, water and land go with a gigabyte of fixed-line internet?",
			"An upper estimate for data in 2020.",
			"Devices and mobile networks: neither is counted. It uses the network intensity of 2015.",
		},
		"marks": {
			"What would streaming use if every gigabyte took 4.91\u00a0kWh?",
			"History: the highest published figure for streaming media.",
			"Any decision: its intensity lies hundreds of times above measured networks.",
		},
		"swd4": {
			"What does a web page emit, by the bytes it transfers?",
			"Web pages.",
			"Video: an hour of it is thousands of pages in bytes, but not in electricity.",
		},
		"swd3": {
			"What does a web page emit, by the bytes it transfers, with the figures of 2021?",
			"Web pages, until version 4 replaced it.",
			"Video: see version 4.",
		},
		"onebyte": {
			"What does a transfer emit, by its bytes, with the Shift Project’s figures?",
			"Web pages, as in the library CO2.js.",
			"Video; and the device is not counted.",
		},
	}
}
