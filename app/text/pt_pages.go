package text

import (
	"streamprint/app/saved"
	"streamprint/calc/formula"
	"streamprint/calc/history"
	"streamprint/calc/plan"
	"streamprint/calc/viewing"
)

func portuguesePrivacy() Document {
	return Document{
		Title:       "Privacidade · streamprint",
		Description: "Sem cookies, sem medição de audiência, sem nada enviado: o que o streamprint guarda no seu dispositivo, quando, e como o apagar.",
		Heading:     "Privacidade",
		Lead:        "Nada do que aqui se escreve, abre ou larga sai do seu dispositivo. Não há conta, nem cookies, nem medição de audiência, nem publicidade.",
		Sections: []Section{
			{
				Heading: "O que é carregado",
				Paragraphs: []string{
					"As páginas, a calculadora e as suas tabelas vêm apenas deste site, como simples ficheiros, iguais para toda a gente. Depois disso, a calculadora trabalha no seu navegador e não pede mais nada a nenhum servidor." +
						" Cada número é calculado no seu dispositivo.",
					"O seu cenário está na parte do endereço que vem depois do sinal #. Os navegadores não enviam essa parte ao servidor. Quem receber o link pode lê-la.",
					"Como qualquer servidor, o que entrega estes ficheiros vê o endereço da sua ligação e os ficheiros pedidos. O servidor que vem com o streamprint não guarda registo disso; quem o alojar de outra forma pode fazê-lo.",
				},
			},
			{
				Heading:    "O que fica guardado no seu dispositivo",
				Paragraphs: []string{"Nada disto é lido por ninguém além deste site, no seu navegador:"},
				Points: []string{
					"Cópias das páginas e da calculadora, para que se abram sem rede: desde a primeira visita.",
					"Cenários guardados com um nome: só quando se carrega no botão para isso.",
					"O resumo de um histórico de visualização (horas por mês, dispositivo e país, sem títulos): só quando pedido. O ficheiro em si nunca é guardado.",
					"Que a visita guiada foi proposta: depois da resposta, para não voltar a perguntar.",
				},
			},
			{
				Heading: "Como o apagar",
				Paragraphs: []string{
					"O rodapé de cada página diz quanto está guardado e tem um botão que apaga tudo. As definições do seu navegador para os dados dos sites fazem o mesmo.",
				},
			},
			{
				Heading: "Em páginas de outros",
				Paragraphs: []string{
					"Quando uma organização mostra a calculadora na sua própria página, o mesmo vale dentro da moldura. A moldura diz a essa página qual é a sua altura. Só lhe diz um resultado se a página o tiver pedido, e então apenas os números e as escolhas de que resultam; nunca nada de um histórico de visualização." +
						" O que a página à volta faz, cabe a essa organização dizê-lo.",
				},
			},
			{
				Heading: "Como isto se pode verificar",
				Paragraphs: []string{
					"O código-fonte é aberto e os seus testes registam todos os pedidos de uma visita inteira: falham com um pedido a outro site, com um pedido que leve dados e com um cookie.",
				},
			},
		},
	}
}

func portugueseChangelog() *ChangelogMessages {
	return &ChangelogMessages{
		Lang: PT,
		Why: map[string]string{
			"first":       "A primeira versão.",
			"phone_range": "A potência de um smartphone recebe o intervalo que a DIMPACT indica, de 1 a 2\u00a0W, tal como os outros dispositivos têm o seu.",
		},
		Amount: map[string]string{"year": "emissões de um ano", "gross": "emissões brutas", "gap": "diferença segundo os estudos"},
		Title:  "Versões do modelo e o que mudaram · streamprint", Description: "Cada versão dos números por trás do streamprint: quais mudaram, de quanto para quanto, e o efeito nas respostas predefinidas.",
		File:    "Tudo em tabela, com os planos de partida (CSV)",
		Heading: "Versões do modelo", Lead: "O que cada versão mudou, calculado a partir das tabelas do livro de fatores. Um link conserva os números da versão com que foi feito.",
		Begins: "O livro de fatores começa com %d números.",
		Added:  "Números novos", Removed: "Números retirados", Moved: "Números que mudaram",
		AnswersHeading: "Respostas predefinidas que mudaram", Unmoved: "Nenhuma das %d respostas predefinidas mudou.",
		Factor: "Número", Answer: "Resposta", Before: "Antes", After: "Depois", Change: "Variação",
		Older:       "Feito com o modelo %s, de que são estes números. O modelo atual, %s, dá %s.",
		OlderSame:   "Feito com o modelo %s, de que são estes números. O modelo atual, %s, dá o mesmo.",
		UsedHeading: "Números deste resultado que mudaram desde então", UsedNone: "Nenhum dos números deste resultado mudou desde então.",
		Renew: "Usar o modelo atual", See: "Ver noutro separador",
	}
}

func portugueseCompare() *CompareMessages {
	return &CompareMessages{
		Driver: map[viewing.Driver]string{
			viewing.DriverMethod: "método", viewing.DriverHours: "tempo e pessoas", viewing.DriverDevice: "dispositivo",
			viewing.DriverQuality: "qualidade", viewing.DriverConnection: "ligação", viewing.DriverCountry: "eletricidade",
			viewing.DriverManufacture: "fabrico do dispositivo", viewing.DriverModel: "versão do modelo",
		},
		PlanDriver: map[plan.Driver]string{
			plan.DriverInventory: "inventário", plan.DriverGrowth: "crescimento e rede elétrica", plan.DriverMeasures: "medidas",
			plan.DriverTarget: "meta", plan.DriverCredits: "créditos", plan.DriverLand: "terras próprias", plan.DriverOther: "tudo o resto", plan.DriverModel: "versão do modelo",
		},
		Choice: map[viewing.ChoiceID]string{
			viewing.SmallerDevice: "um ecrã menor", viewing.OnLaptop: "um computador portátil", viewing.OnPhone: "um telefone",
			viewing.ByCable: "uma linha fixa com cabo", viewing.OnFixedLine: "uma linha fixa com Wi-Fi",
			viewing.LowerQuality: "um nível de qualidade abaixo", viewing.LowestQuality: "a poupança de dados", viewing.HalfTheData: "metade dos dados",
			viewing.SoundOnly: "só o som", viewing.CleanestCountry: "uma eletricidade mais limpa", viewing.DirtiestCountry: "uma eletricidade mais suja",
			viewing.OneMorePerson: "mais uma pessoa a ver", viewing.FewerHours: "menos um décimo do tempo",
		},
		Lever: map[plan.LeverID]string{
			plan.FullMeasure: "%s, onde quer que possa atuar", plan.GrowthUp: "crescimento um ponto acima", plan.GrowthDown: "crescimento um ponto abaixo",
			plan.CleanerGrid: "uma rede elétrica mais limpa em mais um ponto por ano", plan.CreditsUp: "mais um décimo de créditos", plan.CreditsDown: "menos um décimo de créditos",
			plan.DoubleRegenerated: "o dobro das terras restauradas", plan.DoublePreserved: "o dobro das terras protegidas",
		},
		Amount: map[plan.Amount]string{
			plan.GrossAmount: "emissões brutas", plan.RemainingAmount: "emissões brutas menos remoções", plan.CostAmount: "custo",
			plan.TargetAmount: "meta", plan.GapAmount: "diferença segundo os estudos",
		},
		A: "Primeiro", B: "Segundo", Difference: "Diferença", Because: "Devido a",
		Total: "no total", Same: "Os dois são iguais.", InYear: "%s em %d", Year: "por ano", Once: "de uma só vez",
		ChoicesHeading: "O que mais o mudaria",
		ChoicesNote:    "Cada um isoladamente, pelo mesmo método. Um intervalo conta os mesmos números incertos dos dois lados.",
		LeversHeading:  "O que mais o mudaria",
		LeversNote:     "Cada um isoladamente. Uma medida figura com o máximo que alguma vez poderia fazer: como se atingisse tudo aquilo sobre que atua, o que é raro.",
		NoEffect:       "sem efeito", Slight: "menos de 1%", NotRepresented: "fora deste método",
		FactorsHeading: "Os números em que mais assenta",
		FactorsNote:    "A parte é a da incerteza que desapareceria se o número fosse conhecido; os extremos são o resultado com o número no seu mínimo e no seu máximo. Partes abaixo de cerca de um por cento não se distinguem do acaso.",
		Rest:           "em conjunto, ou por acaso", NoFactors: "Nenhum número incerto o faz variar.",
		Factor: "Número", Share: "Parte", Ends: "Extremos",
		StepHeading: "De %s para %s, por dois métodos",
		StepNote:    "Uma média atribui a cada gigabyte uma parte de equipamentos que funcionam de qualquer forma; o modelo de potência pergunta o que os equipamentos consomem.",
	}
}

func portugueseComparePage() *ComparePage {
	return &ComparePage{
		Lang: PT,
		Undo: "Anular", Redo: "Refazer", Replay: "Rever", LastChange: "a última alteração",
		Undone: "A última alteração foi anulada.", Redone: "A alteração foi refeita.",
		Replayed:     "A última alteração levou de %s a %s: %s.",
		ReplayedSame: "A última alteração não fez diferença: 0.",

		Heading: "Comparar", Summary: "Escolha dois e veja o que faz a diferença",
		Lead:     "Dois hábitos lado a lado, e que escolha faz que parte da diferença.",
		PlanLead: "Dois planos lado a lado, e que decisão faz que parte da diferença.",
		Now:      "esta página como está", Usual: "esta página como começa", Before: "antes da última alteração", Pasted: "um link colado",
		Kept: "guardado: %s",
		Link: "Link", LinkHelp: "O endereço completo de uma página deste site, tal como foi partilhado.",
		Swap: "Trocar os dois", Announced: "Anunciado e publicado",
		Amount: "O que se compara", Year: "No ano",
		Open:    "Abrir (%s)",
		Waiting: "A comparar…", Failed: "Não foi possível comparar os dois.",
		More: "O segundo emite mais %s %s.", Less: "O segundo emite menos %s %s.", None: "Nenhuma diferença: 0.",
		PlanMore: "O segundo dá mais %s.", PlanLess: "O segundo dá menos %s.",
		Between: "Nove em cada dez sorteios situam a diferença entre %s e %s. O que é incerto em ambos é sorteado uma só vez para os dois.",
		Side:    "Lado", Range: "Intervalo", Emissions: "Emissões", Energy: "Eletricidade", Method: "Método", NoEnergy: "não indicada",
		SideTable:     "Os dois lados",
		ChartTitle:    "O que faz a diferença: acima de tudo, %s",
		ChartSentence: "De %s a %s. A maior parte: %s, %s.",
		Cut:           "As barras dos dois valores estão cortadas: a escala não começa em 0.",
		Numbers:       "Mostrar os números", Table: "As partes somam exatamente a diferença",
		ZeroParts: "Diferente, mas sem efeito aqui: %s.",
		NoLink:    "Por favor, cole um link.",
		NoState:   "Não há nenhum cenário em «{given}»: fica depois de um # e parece-se com v=1&h=2.",
		WatchLink: "Este link é de um hábito de visualização. Pode ser comparado na primeira página.",
		PlanLink:  "Este link é do plano de uma empresa. Pode ser comparado na página dos planos.",

		KeptHeading: "Cenários guardados neste dispositivo",
		KeptLead:    "Ficam neste navegador até serem eliminados e não são enviados para lado nenhum.",
		Temporary:   "Este navegador não permite guardar nada aqui: o que se guardar só dura até a página ser fechada. Exporte-o para o ter por mais tempo.",
		Name:        "Nome", Keep: "Guardar este cenário", Nothing: "Ainda não há nada guardado.",
		OpenKept: "Abrir", Rename: "Mudar o nome", Delete: "Eliminar",
		NewName: "Novo nome", Save: "Guardar o nome", Cancel: "Cancelar",
		Export: "Exportar tudo", Import: "Importar um ficheiro", Clear: "Eliminar tudo",
		ConfirmClear: "Eliminar tudo o que está guardado aqui (%s)?",
		ClearYes:     "Sim, eliminar tudo", ClearNo: "Não, manter tudo", PutBack: "Repor",
		IsKept: "«%s» foi guardado.", IsDeleted: "«%s» foi eliminado.", IsRenamed: "O novo nome é «%s».",
		IsCleared: "Tudo foi eliminado.", IsBack: "Foi reposto.",
		Imported: "Novos: %s. Já existentes: %s.", Refused: "Não aceites: %s.", Row: "Linha %s", Others: "e mais %s",
		Full:        "Estão guardados 200 cenários e não cabem mais. Elimine um primeiro.",
		StorageFull: "O navegador não o aceitou: o seu armazenamento está cheio ou fechado. Tudo o que estava guardado ficou como estava.",
		Spoilt:      "Não foi possível ler uma parte do que estava guardado. O que se pôde ler está aqui; o resto foi posto de lado no armazenamento do navegador e lá fica.",
		NotRead:     "Não foi possível ler o ficheiro.",
		FileName:    "streamprint-cenarios",
		KindOf:      map[saved.Kind]string{saved.Watch: "visualização", saved.Plan: "plano"},
		Problem: map[saved.Code]string{
			saved.TooLarge:     "O ficheiro é demasiado grande: {given} bytes. O máximo é 4.194.304.",
			saved.NotJSON:      "Este ficheiro não é JSON: começa por «{given}». Escolha um que tenha sido exportado aqui.",
			saved.OtherFormat:  "Este ficheiro não é uma lista de cenários. Escolha um que tenha sido exportado aqui.",
			saved.NewerVersion: "Este ficheiro é de outra versão, «{given}». Esta página lê a versão 1.",
			saved.TooMany:      "não há lugar para «{given}»: guardam-se no máximo 200",
			saved.NotAnEntry:   "isto não é um cenário: {given}",
			saved.NoName:       "não tem nome",
			saved.LongName:     "o nome «{given}» tem mais de 80 caracteres",
			saved.BadName:      "o nome «{given}» tem caracteres que não podem ser mostrados",
			saved.UnknownKind:  "o tipo «{given}» não existe, apenas watch e plan",
			saved.BadLink:      "«{given}» não é o cenário de um link",
			saved.BadDay:       "«{given}» não é um dia como 2026-01-31",
		},
		Habit: "%s\u00a0h %s, %s, %s", Changed: "%s, alterado",
	}
}

func portugueseExport() *ExportMessages {
	return &ExportMessages{
		Lang:        PT,
		Changed:     "%s, alterado",
		Parts:       "%s: emissões por componente",
		PartsNote:   "No total %s, intervalo %s.",
		Methods:     "%s: uma hora segundo cada método",
		MethodsNote: "De %s (%s) a %s (%s).",
		MethodsKey:  "Pontos: estimativa central. Barras: intervalo dos números do método. Escala logarítmica: cada linha vale dez vezes a anterior.",
		Draws:       "%s: onde caem %s sorteios",
		DrawsNote:   "Metade dos sorteios fica abaixo de %s; nove em cada dez estão entre %s e %s.",
		DrawsKey:    "A linha é a própria resposta, as barras mais cheias são o intervalo. As barras das pontas contêm também o que fica além delas.",
		GrossOf:     "%s, emissões brutas em %s",
		LedgerNote:  "O que pende abaixo do eixo nunca é descontado do que está acima.",
	}
}

func portugueseHistory() *historyMessages {
	return &historyMessages{
		Kind: map[history.Kind]string{
			history.NetflixActivity: "Netflix, atividade de visualização", history.NetflixTitles: "Netflix, títulos e datas", history.YouTube: "YouTube, histórico de visualizações",
		},
		Problem: map[history.Code]string{
			history.Empty:           "O ficheiro está vazio.",
			history.TooLarge:        "O histórico tem mais de {limit}\u00a0MB.",
			history.NotHistory:      "Este não é um histórico de visualização que se consiga ler aqui. É preciso ViewingActivity.csv da Netflix, watch-history.json ou watch-history.html do YouTube, ou o ZIP que contém um deles.",
			history.UnknownEncoding: "Este não é um texto que se consiga ler aqui. O ficheiro pode estar danificado ou ser de outro programa.",
			history.OtherArchive:    "Este arquivo não é um ZIP. Descomprima-o primeiro e escolha depois o ficheiro com o histórico.",
			history.BrokenArchive:   "O ZIP está truncado ou danificado. Transfira-o de novo.",
			history.LockedArchive:   "O histórico está cifrado dentro do ZIP. Descomprima-o primeiro.",
			history.DenseArchive:    "O ZIP contém muito mais do que devia para o seu tamanho. Não foi descomprimido.",
			history.NoHistoryInside: "Não há nenhum histórico de visualização neste ZIP. É preciso ViewingActivity.csv da Netflix, ou watch-history.json ou watch-history.html do YouTube.",
			history.NeedsLength:     "O histórico do YouTube não diz quanto tempo durou cada visualização. Indique a duração média de uma visualização.",
			history.BadLength:       "Uma visualização não pode durar {given} minutos: de 0 a 1.440.",
			history.AmbiguousDates:  "Datas como {given} não dizem se vem primeiro o dia ou o mês. Peça à Netflix o ficheiro ViewingActivity.csv.",
			history.UnknownProfile:  "Nada foi visto num perfil «{given}». Existem: {options}.",
			history.NoViews:         "Nenhuma visualização deste ficheiro conta. Deixado de fora: {skipped}.",
			history.NoSuchYear:      "O ficheiro não tem nenhuma visualização em {given}, apenas em: {options}.",
		},
		TitlesOnly: "Este ficheiro da Netflix tem os títulos e as datas, mas não o tempo de visualização. Peça o ficheiro ViewingActivity.csv em Conta, na opção de transferir as informações pessoais, ou indique a duração média de uma visualização.",
		Line:       "Linha {line}: ",
		Reason: map[history.Reason]string{
			history.Extra: "trailers e outros extras", history.Autoplay: "começou sozinho, não foi visto", history.OtherProfile: "outros perfis",
			history.Advertisement: "anúncios", history.Music: "música", history.NoVideo: "outra coisa que não vídeo",
			history.BadTime: "momento ilegível", history.BadDuration: "duração ilegível", history.Malformed: "fora da forma do ficheiro",
			history.CutShort: "o resto do ficheiro é ilegível",
		},
		Skip: "{reason}: {count}, a partir da linha {line}",
		Warning: map[history.WarningCode]string{
			history.AssumedLength:  "O ficheiro não diz quanto tempo durou cada visualização. Cada uma conta como {minutes}\u00a0min, o que é uma suposição.",
			history.UnknownDevice:  "O ficheiro não diz em que dispositivo se viu parte do tempo: {hours}. Esse tempo conta como visto neste: {device}.",
			history.UnknownCountry: "O ficheiro não diz em que país se viu parte do tempo: {hours}. Esse tempo conta como visto{in}.",
			history.NoGrid:         "Uma parte do tempo, {hours}, foi vista{in}, onde não há intensidade da eletricidade desse tipo e ano. Conta como vista no país de residência.",
			history.AnyComputer:    "Uma parte do tempo, {hours}, foi vista num computador. O ficheiro não diz de que tipo: conta como este: {device}.",
		},
		Unknown: "dispositivo desconhecido", InRegion: "na região do método",
	}
}

func portugueseHistoryPage() *HistoryMessages {
	return &HistoryMessages{
		Lang:    PT,
		Heading: "O seu próprio ano de vídeos",
		Lead:    "A Netflix e o YouTube fornecem a lista do que viu. Traga esse ficheiro e veja o que representa um ano: mês a mês, em que dispositivo e onde.",

		Choose:      "Escolher o ficheiro",
		Drop:        "ou largue-o em qualquer ponto desta página",
		Accepted:    "ViewingActivity.csv da Netflix, watch-history.json ou .html do YouTube, ou o ZIP que o contém; no máximo 64\u00a0MB.",
		Private:     "É a própria página que lê o ficheiro, no seu dispositivo, para o que precisa de JavaScript e WebAssembly. O ficheiro não é enviado para lado nenhum. Nada dele é guardado sem que o peça, e os títulos nunca.",
		Reading:     "A ler o ficheiro…",
		Counting:    "A contar de novo…",
		Done:        "O seu ano está calculado: %s, %s.",
		Unreadable:  "O navegador não conseguiu abrir este ficheiro. Pode ter sido movido ou eliminado, ou ainda não estar transferido.",
		NoReader:    "A parte desta página que lê ficheiros não conseguiu arrancar ou parou. Verifique a ligação e escolha de novo o ficheiro.",
		Folder:      "Isto não é um ficheiro. Largue o próprio ficheiro.",
		UnpackFirst: "Se for um ZIP, descomprima-o e escolha só o ficheiro com o histórico.",

		HowHeading:     "Como obter o ficheiro",
		NetflixHeading: "Na Netflix",
		NetflixLink:    "Netflix: pedir as suas informações",
		NetflixSteps: []string{
			"Num navegador, inicie sessão com o endereço de e-mail da conta e abra a página abaixo: está em Conta, na opção de transferir as informações pessoais.",
			"Envie o pedido e confirme-o no e-mail que recebe a seguir.",
			"Um segundo e-mail avisa quando estiver pronto, quase sempre em um ou dois dias, no máximo após 30 dias. Transfira o ZIP.",
			"Traga para aqui o ZIP tal como está, ou ViewingActivity.csv da sua pasta CONTENT_INTERACTION.",
		},
		YouTubeHeading: "No YouTube",
		YouTubeLink:    "Google Takeout",
		YouTubeSteps: []string{
			"Abra o Google Takeout, abaixo. Desmarque tudo e escolha depois apenas «YouTube e YouTube Music».",
			"Nos dados do YouTube incluídos, deixe apenas o histórico. Nos formatos, JSON é o melhor; HTML também serve.",
			"Mande criar o arquivo uma só vez, em ZIP. Um e-mail avisa quando estiver pronto.",
			"Traga para aqui o ZIP tal como está, ou watch-history.json da pasta do histórico.",
		},
		FilesNote: "A lista curta que a Netflix oferece na página de um perfil não tem durações: serve, com uma duração que se supõe.",

		Length:         "Duração média de uma visualização",
		LengthHelp:     "O ficheiro não a diz: é uma suposição sua. Todo o resultado depende dela.",
		Minutes:        "min",
		OptionsHeading: "Contar de outra forma",
		OptionsLead:    "O que o ficheiro diz mantém-se; estas escolhas completam o que não diz.",
		Year:           "Ano", LastMonths: "os últimos doze meses do ficheiro",
		Profile: "Perfil", AllProfiles: "todas as pessoas do ficheiro",
		Method: "Método", Quality: "Qualidade da imagem",
		Device: "Quando o dispositivo não é conhecido, vi", DeviceHelp: "O ficheiro não diz se um computador é portátil: escolha aqui o computador de mesa se for o seu caso.",
		Country: "Quando o país não é conhecido, estava", CountryHelp: "Aquele cuja eletricidade conta.",

		ResultLabel: "Um ano de vídeos: %s – %s",
		OneView:     "1 visualização", Views: "%s visualizações",
		RangeMeaning: "Nove em cada dez combinações dos números incertos caem neste intervalo. Outro método pode dar outro resultado: escolha-o abaixo.",
		BeginsLater:  "O ficheiro começa em %s: o tempo anterior conta como nenhum.",
		Habit:        "Usar como o meu hábito",
		HabitSay:     "Em média %s por dia, sobretudo neste dispositivo: %s, %s. A primeira página abre com isso.",

		MonthsHeading:  "Mês a mês: o máximo em %s",
		MonthsSentence: "Em %s, com um tempo de visualização de %s, as emissões foram de %s: %s dos doze meses.",
		MonthsNone:     "Estes doze meses não representam nada.",
		Numbers:        "O mesmo em números", MonthsTable: "Horas e emissões por mês",
		ScreensHeading: "Em que dispositivo viu",
		AreasHeading:   "Onde viu",
		ShareSentence:  "%s: %s das horas, %s das emissões.",
		Month:          "Mês", Screen: "Visto em", Area: "País",
		Hours: "Horas", Emissions: "Emissões", Share: "Parte",
		Published:       "região do método",
		CountedHeading:  "O que foi contado e o que não foi",
		Counted:         "%s entradas lidas (%s), com visualizações de %s a %s.",
		SkippedHeading:  "Deixado de fora",
		LeftNone:        "Nada foi deixado de fora.",
		WarningsHeading: "Convém saber",
		AssumedHeading:  "O que se supôs",
		Assumed:         "Método %s; qualidade da imagem: %s; ligação: %s. Tudo o resto é como no hábito da primeira página.",
		AssumedMonth:    "Uma visualização pertence ao mês em que começou.",

		KeepHeading: "Guardar este resumo",
		KeepLead:    "O resumo tem os meses, os dispositivos e os países, com os seus totais. Não tem títulos, nem perfis, nem horários.",
		Keep:        "Guardar neste dispositivo", Forget: "Eliminar o que está guardado",
		CSV: "Transferir CSV", JSON: "Transferir JSON",
		Kept:       "Guardado neste dispositivo. Aparece em cada regresso, até ser eliminado.",
		NotKept:    "O navegador não permite guardar nada.",
		Forgotten:  "Eliminado deste dispositivo.",
		KeptBefore: "Este é o resumo guardado neste dispositivo em %s. Para contar de outra forma, escolha de novo o ficheiro.",
		Spoilt:     "O resumo guardado neste dispositivo já não pode ser lido.",
		FileName:   "ano-de-videos",
	}
}

func portugueseMost() Most {
	return Most{
		Heading: "O que mais o mudaria", Lead: "Calculado para o seu próprio caso, uma mudança de cada vez. Toque numa mudança para a aplicar.",
		Waiting: "Isto calcula-se no seu dispositivo ao chegar aqui.", Failed: "Não foi possível fazer este cálculo. O resto da página não é afetado.",
		Ways: "O que cada mudança traria num ano", WaysOf: "O que cada mudança traria: %s, %d",
		Sentence: "O maior ganho: %s, %s (%s).", SentenceOnly: "O maior ganho: %s, %s.", SentenceNone: "Nenhuma destas mudanças o faz baixar.",
		Probably: "provavelmente de %s a %s", Apply: "Aplicar",
		Applied: "Feito: %s. O resultado é agora %s em vez de %s.", Undo: "Anular", Undone: "Anulado: está tudo como antes.",
		Leans: "De onde vem a incerteza", LeansSentence: "Sobretudo de: %s, %s da incerteza. Cada nome abre a sua fonte.",
		Ends: "%s no seu mínimo, %s no seu máximo",
		All:  "Mostrar tudo (%d)", Fewer: "Mostrar menos", Numbers: "O mesmo em números", Amount: "Que número",
		Way: "Mudança", Change: "Efeito", Share: "Parte", From: "No mínimo", To: "No máximo",
		Lean: "Número", LeanShare: "Parte da incerteza", AtLow: "Resultado no seu mínimo", AtHigh: "Resultado no seu máximo",
	}
}

func portugueseStep() Step {
	return Step{
		Heading: "Baixar a qualidade ajuda?", Lead: "Duas respostas a duas perguntas diferentes, lado a lado e nunca misturadas.",
		Waiting: "Os seus próprios números calculam-se no seu dispositivo ao chegar aqui.", Failed: "Não foi possível fazer este cálculo. O resto da página não é afetado.",
		Choose: "De %s para",
		None:   "De imediato, não: %s, em %s por hora. Por partes médias: %s.",
		Barely: "De imediato, quase nada: %s, em %s por hora. Por partes médias: %s.",
		Little: "De imediato, um pouco: %s, em %s por hora. Por partes médias: %s.",
		Much:   "De imediato, sim: %s, em %s por hora. Por partes médias: %s.",
		Power:  "De imediato", PowerQuestion: "O que muda enquanto vejo? Pela potência que os equipamentos consomem.",
		Average: "Por partes médias", AverageQuestion: "Que parte do conjunto é minha? Dividindo a eletricidade das redes pelos dados que transportam.",
		Now: "Uma hora em %s", Then: "Uma hora em %s",
		Change: "Mudança", Delivery: "dos quais rede e router", NoChange: "nenhuma mudança",
		Why: []string{
			"Porque diferem: uma média divide a eletricidade de todas as redes e de todos os routers por todos os dados que transportam. Com um terço dos dados, a sua parte cai dois terços, no papel. Mas routers, antenas e centrais funcionam dia e noite, haja ou não alguém a ver; só uma pequena parte da sua potência acompanha o tráfego, maior numa rede móvel do que numa linha fixa. O ecrã consome o mesmo.",
			"Cada uma responde bem à sua pergunta. Para um relatório, a média diz quem é responsável por quê. Para o que se pode mudar esta noite, conta a potência. Ao longo dos anos, menos tráfego pode evitar equipamentos novos; nenhuma das duas conta isso.",
		},
		Basis:   "Carbon Trust 2021, pelo seu modelo de potência e pela sua abordagem convencional, seja qual for o método escolhido acima.",
		Lowest:  "Já está na qualidade mais baixa.",
		Sound:   "Só com som não há imagem cuja qualidade possa baixar.",
		OwnData: "O débito de dados indicado é aqui deixado de lado, para que seja a qualidade a decidir.",
	}
}

func portuguesePanel() *PanelMessages {
	return &PanelMessages{
		Lang:  PT,
		Title: "De onde vem este número", Close: "Fechar", Way: "O caminho até este número",
		Band: "Intervalo: %s. Nove em cada dez sorteios estão dentro dele.", Drawing: "Intervalo: a sortear…", Sure: "Sem intervalo: nada nele é incerto.",
		Formula: "Fórmula", Parts: "Feito de", Uses: "Entra em",
		Words: map[formula.Op]string{
			formula.Sum: " mais ", formula.Difference: " menos ", formula.Product: " vezes ", formula.Quotient: " dividido por ", formula.Power: " elevado a ",
		},
		Given: "O valor indicado, ou o valor predefinido.", Own: "O seu intervalo: %s.", Fixed: "Um número fixo da fórmula.", Where: "Ir para o seu campo",
		Factor: "Um número do livro de fatores", Source: "Fonte", Grade: "Qualidade", For: "Válido para", Licence: "Licença", Review: "A rever até", Note: "Nota",
		Recalled: "Este número é citado de memória: não havia documento à mão. Deve ser usado com cautela.",
		Year:     "Ano", Years: "Todos os anos",
		Link: "Link para este número", Copy: "Copiar o link", Copied: "O link foi copiado.", NotCopied: "Não foi possível copiar o link. Está na barra de endereço.",
		Unknown: "O link leva a um número que não faz parte deste cálculo: %s.",
	}
}

func portugueseSpread() Spread {
	return Spread{
		Summary:  "Como se distribuem os sorteios",
		Waiting:  "A sortear…",
		Title:    "Onde caem %s sorteios",
		Sentence: "Metade dos sorteios fica abaixo de %s; nove em cada dez estão entre %s e %s.",
		Meaning: "Cada sorteio toma cada número do método, e cada valor a que deu um intervalo, de dentro do seu intervalo. A dispersão é a desses números;" +
			" a escolha do método é outra questão, mostrada à parte. A linha é a própria resposta; as barras mais cheias são o intervalo; as barras das pontas contêm também o que fica além delas.",
		Numbers: "O mesmo em números", Table: "Sorteios entre dois valores",
		From: "De", To: "A", Draws: "Sorteios",
	}
}

func portugueseUnsure() Unsure {
	return Unsure{
		Summary: "Um valor parece incerto? Dê-lhe um intervalo",
		Lead:    "O intervalo do resultado conta então também a sua própria dúvida: cada sorteio toma um valor entre os dois extremos, quase sempre perto do que indicou.",
		Field:   "Valor", Low: "No mínimo", High: "No máximo",
		Add: "Definir este intervalo", Remove: "Retirar o intervalo de",
		Given: "%s: entre %s e %s",
		None:  "Nenhum valor tem um intervalo próprio.",
		Added: "Agora com intervalo: %s.", Removed: "De novo considerado exato: %s.",
		OutOfOrder: "O próprio valor tem de estar entre os dois extremos: {given} não está entre {min} e {max}.",
		Missing:    "Por favor, indique os dois extremos do intervalo.",
	}
}

func portuguesePrint() *PrintMessages {
	return &PrintMessages{
		Lang:       PT,
		WatchTitle: "O que emite ver vídeos: uma estimativa",
		PlanTitle:  "O plano de uma empresa: %s",
		Changed:    "alterado",
		Habit:      "O que se vê",
		Meta:       "Feito com o streamprint, modelo %s, em %s.",
		ByYear:     "Ano a ano",
		Sources:    "Fontes dos números usados",
		Link:       "O mesmo resultado em linha",
	}
}

func portugueseTake() *TakeMessages {
	return &TakeMessages{
		Lang:     PT,
		Heading:  "Levar o resultado",
		Lead:     "Cada ficheiro é feito aqui, no seu dispositivo; nada é enviado para lado nenhum. A folha de cálculo, as provas e as imagens indicam a sua fonte e o dia.",
		CSV:      TakeFile{"Tabela (CSV)", "As componentes com os seus intervalos, para qualquer folha de cálculo."},
		Ledger:   TakeFile{"Livro de contas (CSV)", "O plano ano a ano até 2100, para qualquer folha de cálculo."},
		XLSX:     TakeFile{"Folha de cálculo (XLSX)", "Com fórmulas vivas: mude um número e o resultado acompanha."},
		Scenario: TakeFile{"Cenário (JSON)", "O que foi indicado, para o abrir aqui de novo."},
		ZIP:      TakeFile{"Provas (ZIP)", "Tudo para verificar ou citar: cenário, valores, fontes, fórmulas, gráficos."},
		JSON:     TakeFile{"Cálculo (JSON)", "Cada passo com os seus números, para programas."},
		Print:    TakeFile{"Imprimir um relatório", "Duas páginas A4, ou um PDF."},
		Chart: map[string]string{
			"parts": "As componentes das emissões", "methods": "A mesma hora segundo cada método", "spread": "A distribuição dos sorteios", "ledger": "O plano ano a ano",
		},
		Picture:     "Imagem (%s)",
		First:       "A carregar a parte que faz ficheiros: cerca de um megabyte e meio, uma só vez…",
		Making:      "A fazer o ficheiro…",
		Saved:       "%s está pronto: encontra-se entre as suas transferências.",
		Failed:      "Não foi possível fazer o ficheiro. Verifique a ligação e tente de novo.",
		NoWorker:    "Esta página está numa moldura, ou o navegador não a deixa trabalhar em segundo plano, pelo que aqui não pode fazer ficheiros.",
		Window:      "Abrir em janela própria",
		OpenHeading: "Abrir um cenário",
		Choose:      "Escolher um ficheiro",
		Drop:        "ou largue-o em qualquer ponto desta página",
		Accepted:    "Um cenário (JSON) guardado aqui ou pela linha de comandos; no máximo 1\u00a0MB.",
		Hint:        "Largue o ficheiro para o abrir aqui",
		Opened:      "%s está aberto: o resultado acima é o do ficheiro.",
		Wrong:       "%s não foi aberto; a página fica como estava.",
		TooLarge:    "Tem mais de 1\u00a0MB, o que nenhum cenário tem.",
		Unreadable:  "O navegador não o conseguiu ler. Pode ter sido movido ou eliminado, ou ainda não estar transferido.",
		Folder:      "Isto não é um ficheiro. Largue o próprio ficheiro.",
		OfWatch:     "Descreve um hábito de visualização, que tem a sua própria página.",
		OfPlan:      "É o plano de uma empresa, que tem a sua própria página.",
		OpenThere:   "Abrir nessa página",
		OfHistory:   "Parece um histórico de visualização, que tem a sua própria página.",
		HistoryLink: "Ir para a página dos históricos",
	}
}
