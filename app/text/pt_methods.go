package text

func portugueseMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"Que potência se consome enquanto vejo, e o que muda com outra escolha?",
			"As escolhas de quem vê: dispositivo, qualidade, ligação. Por tempo, não por dados.",
			"Somar a pegada de toda uma empresa: só recolhe parte da eletricidade das redes, cerca de 60% na publicação.",
		},
		"average": {
			"Que parte da eletricidade de todo o sistema me cabe?",
			"Relatórios de organizações, estimativas para redes inteiras.",
			"O efeito de uma mudança na qualidade da imagem: os seus autores consideram-no inadequado para isso.",
		},
		"malmodin": {
			"Que potência consomem as redes para esta linha e este fluxo de vídeo?",
			"Compreender porque a potência das redes quase não depende dos dados.",
			"A pegada completa do streaming: o centro de dados e o ecrã ficam de fora.",
		},
		"scope3": {
			"Quanto consome um fluxo de vídeo, com a linha partilhada por um agregado de duas pessoas?",
			"A publicidade e a compra de espaço publicitário.",
			"Uma comparação linha a linha com o modelo de potência do Carbon Trust: aqui, o declive da rede de acesso é cem vezes menor.",
		},
		"iea": {
			"Quanto consumia uma hora média de streaming, no mundo, em 2019?",
			"Uma ordem de grandeza, e a verificação das manchetes da época.",
			"Os efeitos da qualidade ou da ligação: não conhece nenhuma delas. Caixas descodificadoras e consolas ficam de fora.",
		},
		"ademe": {
			"Qual é a pegada de uma hora em todo o ciclo de vida, com o fabrico dos dispositivos e das redes?",
			"A França e a informação do público; o simulador Impact CO2.",
			"O efeito de uma mudança de qualidade: a rede é contada por gigabyte.",
		},
		"istrate": {
			"Quanto consomem os conteúdos digitais, segundo um inventário aberto, no mundo e em muitos países?",
			"A investigação; a comparação de tipos de conteúdo.",
			"O efeito marginal do vídeo de débito elevado: aqui, os centros de dados e o núcleo da rede crescem com os dados, pelo que o 4K sai muito alto.",
		},
		"shift": {
			"Quanto custa uma ação, pelos seus minutos e bytes, com os números de 2018?",
			"A história: o modelo no centro do debate de 2019.",
			"O streaming de hoje. O célebre número para meia hora, 1,6\u00a0kg, tomava bits por bytes e foi corrigido para 0,2\u00a0kg; o modelo em si não foi retirado.",
		},
		"carbonalyser": {
			"Quanto custa a minha navegação, pelos bytes e minutos que um navegador vê?",
			"A sensibilização, numa extensão do navegador.",
			"Dispositivos que não sejam um computador portátil: uma única potência vale para todos.",
		},
		"obringer": {
			"Que carbono, água e solo acompanham um gigabyte de internet fixa?",
			"Uma estimativa alta dos dados em 2020.",
			"Os dispositivos e as redes móveis: não são contados. A intensidade da rede é a de 2015.",
		},
		"marks": {
			"Quanto consumiria o streaming se cada gigabyte exigisse 4,91\u00a0kWh?",
			"A história: o número mais alto publicado para o streaming.",
			"Qualquer decisão: a sua intensidade está centenas de vezes acima das redes medidas.",
		},
		"swd4": {
			"Quanto emite uma página web, pelos bytes transferidos?",
			"As páginas web.",
			"O vídeo: uma hora equivale a milhares de páginas em bytes, mas não em eletricidade.",
		},
		"swd3": {
			"Quanto emite uma página web, pelos bytes transferidos, com os números de 2021?",
			"As páginas web, até ser substituído pela versão 4.",
			"O vídeo: ver a versão 4.",
		},
		"onebyte": {
			"Quanto emite uma transferência, pelos seus bytes, com os números do Shift Project?",
			"As páginas web, como na biblioteca CO2.js.",
			"O vídeo; e o dispositivo não é contado.",
		},
	}
}
