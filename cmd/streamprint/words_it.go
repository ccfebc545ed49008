package main

// What the text format says in Italian: each is the value of a map by language.
var (
	italianWords   = words{between: "intervallo", year: "In un anno", habit: "Abitudine", method: "Metodo", made: "Fatto con", link: "Link"}
	italianBetween = "a" // of a range of changes
	italianHistory = historyWords{"Guardato su", "Paese", "Mese", "Ore", "visualizzazioni", "pubblicazione", "Non contato"}
	italianCredit  = creditWords{
		ratio: "Tonnellate da stoccare per ogni tonnellata emessa", cost: "Una tonnellata emessa, in tonnellate-anno", benefit: "Una tonnellata stoccata, in tonnellate-anno",
		method: "Metodo", horizon: "Orizzonte in anni", delay: "Anni di stoccaggio", discount: "Tasso di sconto",
		expected: "Costo atteso di una tonnellata per sempre, in USD di oggi", runs: "Media e scarto tipo delle simulazioni",
		header:    []string{"classe", "Oxford", "", "minimo", "centrale", "massimo", "USD/t", "anni"},
		avoidance: "evitamento", removal: "assorbimento",
		unsure: "Minimo, centrale e massimo sono le tonnellate comprovate per ogni credito: secondo gli studi, e secondo i programmi. " +
			"Descrivono classi, non progetti. Una classe con * non ha uno studio proprio: il suo rapporto minimo è quello di tutti i tipi insieme. " +
			"Un prezzo con * è quello del credito medio.",
	}
	italianTarget = struct{ headline, below, above, budget, rate, intensity, method, note string }{
		headline: "%s nel %d, %s %d", below: "in meno rispetto al", above: "in più rispetto al", budget: "Bilancio dal %d al %d: %s", rate: "Tasso: %s all’anno",
		intensity: "Intensità: %s %d", method: "Metodo: %s",
		note: "Una traiettoria secondo questa versione del metodo; dire se un obiettivo è convalidato spetta ad altri.",
	}
)
