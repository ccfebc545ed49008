package text

func spanishMethods() map[string]MethodText {
	return map[string]MethodText{
		"power": {
			"¿Qué potencia se consume mientras veo un vídeo, y qué cambia otra elección?",
			"Las elecciones de un espectador: dispositivo, calidad, conexión. Por tiempo, no por volumen de datos.",
			"Sumar la huella de toda una empresa: solo recoge parte de la electricidad de las redes, en torno al 60\u00a0% en la publicación.",
		},
		"average": {
			"¿Qué parte de la electricidad de todo el sistema me corresponde?",
			"Los informes de organizaciones y las estimaciones para redes enteras.",
			"El efecto de un cambio de calidad de imagen: sus autores lo consideran inadecuado para eso.",
		},
		"malmodin": {
			"¿Qué potencia consumen las redes para esta línea y esta transmisión?",
			"Entender por qué la potencia de las redes apenas depende de los datos.",
			"La huella completa del visionado: el centro de datos y la pantalla quedan fuera.",
		},
		"scope3": {
			"¿Qué consume una transmisión si la línea la comparte un hogar de dos personas?",
			"La publicidad y la compra de espacios.",
			"Una comparación línea a línea con el modelo de potencia del Carbon Trust: aquí la pendiente de la red de acceso es cien veces menor.",
		},
		"iea": {
			"¿Qué consumía una hora media de vídeo en línea en el mundo en 2019?",
			"Un orden de magnitud y la comprobación de los titulares de la época.",
			"El efecto de la calidad o de la conexión: no distingue ni una ni otra. Decodificadores y consolas quedan fuera.",
		},
		"ademe": {
			"¿Cuál es la huella de una hora en todo el ciclo de vida, incluida la fabricación de dispositivos y redes?",
			"Francia y la información al público de ese país; el simulador Impact CO2.",
			"El efecto de un cambio de calidad: la red se cuenta por gigabyte.",
		},
		"istrate": {
			"¿Qué consumen los contenidos digitales, según un inventario abierto, en el mundo y en muchos países?",
			"La investigación; la comparación de tipos de contenidos.",
			"El efecto marginal del vídeo de alta tasa de datos: aquí los centros de datos y la red troncal crecen con los datos, de modo que el 4K resulta muy alto.",
		},
		"shift": {
			"¿Qué cuesta una acción, por sus minutos y sus bytes, con las cifras de 2018?",
			"La historia: el modelo que estuvo en el centro del debate de 2019.",
			"El vídeo de hoy. La célebre cifra para media hora, 1,6\u00a0kg, tomó bits por bytes y se corrigió a 0,2\u00a0kg; el modelo en sí no se retiró.",
		},
		"carbonalyser": {
			"¿Qué cuesta mi navegación, por los bytes y minutos que ve un navegador?",
			"Sensibilizar, en una extensión de navegador.",
			"Los dispositivos que no sean un portátil: una sola potencia vale para todos.",
		},
		"obringer": {
			"¿Qué carbono, agua y suelo acompañan a un gigabyte de internet fijo?",
			"Una estimación alta de los datos en 2020.",
			"Los dispositivos y las redes móviles: no se cuentan. La intensidad de la red es la de 2015.",
		},
		"marks": {
			"¿Qué consumiría el vídeo en línea si cada gigabyte necesitara 4,91\u00a0kWh?",
			"La historia: la cifra más alta publicada para el vídeo en línea.",
			"Cualquier decisión: su intensidad está cientos de veces por encima de la de las redes medidas.",
		},
		"swd4": {
			"¿Qué emite una página web, según los bytes que transfiere?",
			"Las páginas web.",
			"El vídeo: una hora equivale a miles de páginas en bytes, pero no en electricidad.",
		},
		"swd3": {
			"¿Qué emite una página web, según los bytes que transfiere, con las cifras de 2021?",
			"Las páginas web, hasta que la versión 4 lo sustituyó.",
			"El vídeo: véase la versión 4.",
		},
		"onebyte": {
			"¿Qué emite una transferencia, según sus bytes, con las cifras de The Shift Project?",
			"Las páginas web, como en la biblioteca CO2.js.",
			"El vídeo; además, el dispositivo no se cuenta.",
		},
	}
}
