import type {PageLanguage} from '../page-language.ts';

/** What web pages say around their text in Polish. */
export const pl: PageLanguage = {
	words: {
		page: 'stron\\p{L}*|serwis\\p{L}*|blog\\p{L}*',
		article: 'wpisy|wpis|artykuł\\p{L}*|wpis(?:y|u|ów)?|aktualności',
		leaflet: 'ulotk\\p{L}*|broszur\\p{L}*|informacj\\p{L}*|poradnik\\p{L}*',
		this: 't(?:a|en|o|ę|ej|ego|ym|ą)|tych',
		share: 'udostępni\\p{L}*|podziel\\p{L}*|poleć|prześlij',
		use: 'drukuj|wydrukuj|posłuchaj|pobierz|zapisz|wyślij|zgłoś|kopiuj',
		comment: 'komentarz\\p{L}*|skomentuj',
		write: 'napisz|dodaj|zostaw|wyślij|twój|anuluj|pokaż|wszystkie',
		read: 'czytaj|przeczytaj|zobacz|sprawdź|dowiedz',
		also: 'ostatnie|także|też|również|więcej|inne|podobne|powiązane|polecane|najnowsze|popularne|następny|poprzedni|dalej|może cię',
		topic: 'temat\\p{L}*|linki|zainteresować|kategori\\p{L}*',
		newsletter: 'newsletter\\p{L}*|biuletyn\\p{L}*',
		subscribe: 'zapisz się|subskrybuj|zarejestruj|obserwuj|śledź|dołącz',
		accept:
			'akceptuj\\p{L}*|zgadzam|odrzuć|ustawienia|używa\\p{L}*|wykorzystuj\\p{L}*|polityk\\p{L}*|niezbędne|zgod\\p{L}*',
		rate: 'pomocn\\p{L}*|przydatn\\p{L}*|oceń|ocena|podoba\\p{L}*',
		legal:
			'polityka|prywatnoś\\p{L}*|regulamin|rodo|deklaracj\\p{L}*|dostępnoś\\p{L}*|mapa|cookies?|klauzul\\p{L}*',
		menu: 'kariera|praca|cennik|umów|dla mediów|specjalizacje|strona główna|główna|menu|kontakt|o nas|usługi|zespół|lekarze|umów\\p{L}*|rejestracja|szukaj|zaloguj|aktualności|cennik|praca|poradnie|dojazd',
		skip: 'przejdź do (?:treści|menu|głównej treści)|(?:wróć|powrót|przejdź) (?:do|na) gór\\p{L}*|jesteś tutaj',
		about: 'o',
		author: 'autor(?:ze|ce|ka|rzy|ach)?',
		viewed: 'wyświetle\\p{L}*|odsłon\\p{L}*',
		advert: 'reklama|(?:materiał|artykuł) sponsorowany',
	},
	labels: [
		/^(?:(dodaj|napisz|zostaw) komentarz|\d+ komentarz[ey]?|anuluj odpowiedź)$/iu,
		/^(?:udostępnij( (ten artykuł|tę stronę|wpis|na (facebook|twitter|x|linkedin|whatsapp|pinterest|e-?mail|telegram|zalo|微信|微博)))?:?|podziel się( (tym artykułem|wpisem|na (facebook|twitter|x|linkedin|whatsapp|pinterest|e-?mail|telegram|zalo|微信|微博)))?:?)$/iu,
		/^(?:(powiązane|podobne|polecane|najnowsze|popularne) (artykuły|wpisy|tematy)|(czytaj|przeczytaj|zobacz) (także|również|też)|może cię zainteresować)$/iu,
		/^(?:czytaj (więcej|dalej)|dowiedz się więcej|kliknij tutaj)$/iu,
		/^(?:newsletter|zapisz się( (na newsletter|do newslettera))?|podaj (swój )?adres e-?mail.*)$/iu,
		/^(?:reklama|ogłoszenie|artykuł sponsorowany|materiał sponsorowany)$/iu,
		/^(?:(akceptuj|zaakceptuj|odrzuć)( wszystkie| wszystko| cookies)?|ustawienia (plików )?cookies?|polityka prywatności)$/iu,
		/^(?:przejdź do (treści|menu)|(wróć|powrót) (na górę|do góry)|menu|szukaj:?)$/iu,
		/^(?:drukuj( stronę)?|wyślij (e-?mailem|znajomemu)|pobierz pdf)$/iu,
		/^(?:(poprzedni|następny) (artykuł|wpis):?.*)$/iu,
		/^(?:czy (ten artykuł|ta strona) (był|była) (pomocn|przydatn).*)$/iu,
		/^(?:(tagi|kategori[ae]|słowa kluczowe):.*)$/iu,
		/^(?:obserwuj nas.*|zaloguj( się)?|czas czytania:? .{1,20}|wszelkie prawa zastrzeżone\.?|spis treści)$/iu,
	],
	sentences: [
		/(?:używamy|korzystamy z|strona (?:używa|korzysta z|wykorzystuje)) (?:plików |pliki )?cookies?/u,
		/adres e-?mail nie zostanie opublikowany|wymagane pola są oznaczone/u,
		/^zapisz się.{0,60}newsletter/u,
	],
};
