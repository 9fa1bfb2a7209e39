/**
 * 2048 Dutch words to write a key down with, in the way of BIP39: in order, small letters a to z, four to eight of them, and no
 * two words begin with the same four. Chosen to be common, easy to spell and kind: no illness, no body, no quarrel.
 * They are frozen: another word in a place would make the words people wrote down open nothing.
 */
export const dutchWords: readonly string[] = `
  aaien aalbes aanbod aandeel aangeven aanhef aankomst aanleg aanpak aanrecht aantal aanvraag aanwezig aanzien
  aardbei abdij abrikoos absoluut acacia academie accent accu acht acrobaat acteur actie adelaar adem ader admiraal
  adres advies afbouw afdak afdeling afdruk afgooien afhalen afkomst aflezen afmaken afmeten afronden afspraak
  afstand aftellen afvoer afwas afwerken afzender agaat agenda akelei akker akkoord akte album alfabet algemeen
  alinea alleen alom alpaca alsnog alsof altijd alvast alweer amandel amateur ambacht amper amulet analyse ananas
  ander andijvie anekdote anemoon anijs animatie anker anorak antenne antiek antwoord appel applaus april aquarel
  arbeid arcade archief armband artikel asperge aster atelier atlas atleet atoom audio augustus aula aurora auteur
  auto avenue avocado avond azalea azijn baai baan baard baas babbelen baby badkamer badmuts badpak bagage bagger
  bakboord baken bakfiets bakken bakmeel balans balie balk ballet bamboe banaan band bank barbecue baret bariton
  barman barok baseren basis bassin bast batik baton batterij bazaar bazin beamen bedankt bedding bedenken bedoelen
  bedrag beeld beemd been beer beestje beetje begaan begin begrip behalen behouden beide beitel bekend bekijken
  bekleden belang bellen belofte beneden benoemen benzine bepalen bereik berg bericht berm beroep beschuit best
  betaal beter beton betreden beugel beuk beurs bevestig bevriend bewaren beweging bewijs bewoner bewust bezem bezig
  bezoek bieden bies biet bijdrage bijen bijna bijrol bijtijds bijvak bijzaak bikini binden bingo binnen biologie
  biscuit bistro bivak blaadje blad blanco blaten blauw bleek blij blik blinken bloeien blog blok blouse blozen
  bobbel bochel bodem boeien boek boel boemel boenen boer boffen bokaal bolletje bolwerk bonbon bonen bont bonzen
  boog boom boon boord boot bord boren borg borstel bosbes bosrand bossen boter botsen bottel bouillon bouwen boven
  bowlen braam brasem bravo breed breien breken bretel brief brij bril brink broccoli broek brommer bron brood
  brouwen brug bruin brullen brunch buffel buidel buigen buis buiten bumper bundel burcht bureau burger bushalte
  busje buurman buxus cactus cadans cadeau cake camera camping canon cantate canvas caravan carnaval ceder cello
  cement centrum chalet charme chatten check chef chemie chips chique chocola chroom cider cijfer cilinder cinema
  circa cirkel cirrus cisterne citaat citer citroen clausule clip clown club coach coaster cocktail cocon code
  colbert collega colonne column combi comfort compact concert conditie confetti conifeer contact copieus corridor
  courant creatief creool cricket cross culinair cultuur cupido curry cursus cyclus daad daar dadel dagboek dagje
  daglicht dagtaak dahlia dakgoot dakkapel dakpan dakraam dalen dambord dame dampen dank dansen dapper dartel
  dashond datum dauw debat debuut december decor deeg deel degelijk deining dekbed dekking deksel delen delfstof
  delicaat delta demper denim denkbaar dennen depot dessert detail deugd deuntje deur dialoog diamant dicht dictee
  dienst dier diesel digitaal dijk dikte dikwijls dimensie dimmer diner ding dinsdag diploma direct dirigent discus
  distel divan diverse dobber docent dochter doek doel doen dolblij dolfijn dollar domein domino dommelen dooi
  doorgaan doos doppen dorp dossier dotter douane douche draad draf dragen draven dreef drempel dressing dreumes
  dribbel drie drijven drinken drogen dromen drone droog drop druif druk druppel dubbel duet duif duiken duin
  duizend dukaat dunne duren durven duur duwen dwarrel dweil dynamo echo echt eclair economie edel editie eekhoorn
  eend eenheid eens eenvoud eerder eerlijk eerste eeuw effect egaal egel eieren eigen eiken eiland eiwit eland
  elastiek elders elegant element elftal elixer elkaar elke elpee embleem emmer emotie enclave energie engel enige
  enkel enorm ensemble enten entree envelop episch epos equator erfenis erfgoed erker ernaast ertussen erwt esdoorn
  espresso essentie etage etalage eten ethiek etiket etmaal etude euro evenaar evident exact examen exotisch expert
  export expres extra ezel faam fabel fabriek facet factor fagot fakir fakkel familie fanfare fantasie farao fase
  favoriet fazant februari feest feit feniks ferm festival fezel fideel fiets figuur fijn filiaal film filter finale
  finish firma fjord flamingo flan flat flesje fleurig flexibel flirten flora fluit fluweel focus foedraal foelie
  folder folklore fonds fonkelen fontein forel formaat fornuis fort forum foto foyer fraai fragiel framboos frank
  fregat fresco friet fris frituur front fruit fuchsia fuga fuik functie furie fusie fust gaaf gaan gaar gaas gala
  galerij galm galop ganzen garage garen garnaal gast gazelle gazon gebied gebouw gebruik gedachte gedeelte gedicht
  geduld geel geest gefluit geheel gehoor geintje geiser geit gekko geliefd geluid gemak gember gemeente gemoed
  genieten genoeg genre geplant gepraat gerecht gerst gerust geschenk geslaagd gesprek getal getijde geur geven
  gevoel gewaad gewei gewicht gewoon gezang gezellig gids giebelen gierst gieter gigant gilet ginkgo giraffe gist
  gitaar glad glans glas gletsjer gleuf glijbaan glimlach glinster globaal gloed gnoe goed goeroe golf golven gondel
  gong goochel gooien gordijn gouache goud graaf grafiek graniet grapje gras gratis gravel grens greppel griffel
  grijs grill grimas grind groei grof grond groot gruis gulden gunnen gunst gymles gymnast gympen gymzaal haag haai
  haak haan haar haas hagel haiku halen half hallo halsband halte hamer hamster hand hangmat haring harken harmonie
  harp haver hazelaar hecht heden heel heerlijk heester heide helaas helder helft helium helm hemd hemel hengel
  herberg herder herfst herhalen herinner herkomst herleven hert heten heuvel hier hinde hitte hobbel hobo hockey
  hoed hoek hoepel hoera hoes hoeveel hofdame hofje hoger hollen hommel hond honing honkbal hoog hooi hoop hoorn
  hopen horen horizon horloge hortus hotel houden hout huis humaan hummel humor humus hunebed huppelen husky hutspot
  hyacint hymne icoon ideaal idee identiek idylle ieder iets iglo ijsbaan ijscoupe ijsje ijskast ijsthee ijzer imker
  index indigo indruk ingang inham inhoud inkt insect intens inzicht iris item ivoor jaar jammer janken januari
  japon jarig jasje jasmijn jassen jazz jeans jeep jeugd jodelen joggen jojo joker jolig jonge jonk journaal jubelen
  judo juichen juist jukebox juli jumper jungle juni jurk jury juweel kaars kaas kaatsen kabel kabinet kabouter
  kachel kade kaftan kajak kakelen kalender kalm kamer kamille kamp kanaal kaneel kano kant kapel kapitein kapper
  kapstok karaf kardoes karper karwei kassa kast kater katoen kauwgom kaviaar keer kefir kegel kelder kelk kenmerk
  kennis kenteken keramiek kerk kermis kern kerrie kers kervel ketel ketting keuken keurig keuze kever kiekje kiem
  kietel kiezen kijk kikker kilo kimono kind kiosk kiwi klaar kladblok klap klavier kleed klein klepel klets kleur
  klever kliekje klikken klimaat klinker klip kloek klok klomp kloof kloppen kluis klus kluwen knaap knabbel knap
  kneden knetter knielen knikker knipoog knoest knoflook knoop knop knuffel knutsel koala kobalt koek koel koepel
  koets koffer kogel koken kolf kolibrie kolom komedie komma kompas komst konijn kooi kookboek koop koord kopen
  kopie kopje koraal koren korrel korst kort kosmos koud kous kozijn kraag krab kracht krant kreeft krekel kriebel
  kring kroeg krokus krom kronkel kroon kropsla kruid kruk krul kubus kuieren kuif kuiken kuip kunst kurk kussen
  kust kwark kwast kweek kwekerij kwispel laag laan laars laatste label lach ladder lade lagune lakmoes lama lamel
  lamp land lang lantaarn lasagne lasso later latijn laurier lavendel leer leeuw leiden leisteen lelie lengte lens
  lente lepel leraar lering lessen letten leuk leuning lezen libel licht lied lief lieve lift lijm lijn lijst lila
  limonade linde liniaal linker linnen linzen locatie loep logboek logeren logisch lokaal lokken lolly long loods
  loof loon loop loper lucht luid luik lunch lupine luxe lynx maaien maal maan maart maat macaroni machine madelief
  magazijn magneet mahonie mail makker mama mammoet mand mango manier mantel marathon marine markt marmer mars
  marter mast matig matras matten medaille mediteer meel meer meetlat melk meloen menen mensen menthol menu merel
  merk metaal meten metro meubel miauwen middag mier mijl mijn mild miljoen mimiek mimosa minaret minder miniem
  minuut mist modder model moed moeite moeras moestuin mogelijk mokka molen moment mondje monnik monoloog monter
  mooi morgen mossel mosterd motief motor motto mout mouw muesli muis munt museum musicus muskaat muur muzikaal
  mysterie naaien naald naam naar naast nacht najaar namiddag narcis narwal natie natuur nauw nazomer nectar neef
  neen negen nemen neon nest netjes netwerk nevel nieuw nijver niks nimf noemen noga nogmaals nomade nooit noord
  noot nota noten nougat november nuance nuchter nummer nuttig oase oceaan ochtend octaaf oefenen oerwoud oester
  oever ogenblik okapi oktober oleander olie olifant olijf omelet omgeving omhoog omlijst omslag omtrek omvang omweg
  onder ongeveer ontbijt ontdek onthaal ontwerp onze oogst ooit oorbel oordeel oost opaal opbouw opdracht opeens
  open opera opgave ophalen opinie opleiden opmaak opnieuw oppas oprit opruimen opslag opstel optellen optocht opus
  opwekken opzet opzij oranje orchidee orde organist orgel origami orka orkest ornament otter oude ovaal oven over
  ozon paal paar paella pagina pagode pakje paleis paling palm panda paneel pannen panter papaja papegaai papier
  paprika parade parel parfum park paspoort pasta patroon pauw pauze pedaal peer peil pelikaan pellen peloton pels
  pendel penseel peper perfect periode perk perron pers perzik petunia peuter piano picknick piek pier pigment pijl
  pilaar piloot pinda pink pion pittig plaat plafond plak plan plateau plein plek plezier ploeg plons plooi pluim
  plukken plus poeder poetsen polder polka pols pomp pond pont pony pool poort poos poppen populair port positief
  potlood praat prachtig praktijk prei premie present prettig prijs prik prima prins prisma proberen product proef
  profiel project proper proton pruik pudding puffen puik punt puree purper puur puzzel pyjama quiche quinoa quiz
  raad raaf raam raap rabarber racket radar radijs rafel ramen rand rank ranonkel rapport ratel ravijn rebus recept
  recht rede reeks reep regatta regel regio reiger reiken rein reis reiziger relatie remise remmen rennen respect
  rest reuk reuze ribbel richting ridder riem riet rijden rijk rijp rijst ring rinkelen ritme rits ritueel rivier
  robijn robot rock roem roer rokje roller roman room roos rotan rots route roze rozijn rubber rubriek ruiken ruil
  ruim ruisen ruit rune rups rust safari saffier sago salade saldo salie salon salto samba samen sandaal sardine
  satijn sauna saus savanne saxofoon scene schaap scherm schild schoen schrift schuur scooter seconde sector sein
  seizoen selderij semester senior serenade serie serre servies sfeer shampoo shirt show sieraad signaal sijs simpel
  singel situatie sjaal sjalot slaap slag slak slede sleep sleutel slim slinger sloep slof slot sluis smaak smaken
  smal smeden snavel sneeuw snel snijden snoek snuffel sober soep softbal soja solo soms sonate sonnet soort sorbet
  souvenir spaak spar specht spel spiegel spijker spinazie spits spons spoor sport spreken springen sprookje spruit
  spul staal stad staf stam stap start station stee stekker stel stem step ster steun stevig sticker stijl stil stip
  stoel stof stok stoom stop straat streek strik stroom struik student stuiver stuk stuur subtiel succes suiker
  suite surfen swing symbool symfonie systeem taak taal taart tabel tablet tact tafel taille takel talent tamboer
  tango tank tante tapijt tarwe tast taxi team techniek teder tegel teken tekst telefoon teller tempel tennis tenor
  tent terras terug test teugel tevreden textiel theater thee thema theorie thermos thuis tien tijd tijger tijm
  tikken timmer tint tips titel toast toch toegang toekomst toen toestel toets toga tomaat toneel tonijn tooien toon
  toren totaal tournee touw toverfee traag tractor trainer tram trap trede treffer trein trek triangel tribune trick
  trilling trio troon trots trouw trui tuba tube tuin tuit tulp tunnel turen turkoois turnen tussen twaalf twee
  twijfel twintig twist uitje uitleg uitweg uitzicht ultra uniek uniform utopie vaag vaak vaal vaandel vaart vaas
  vacht vader vakantie vakman valk vallei vanaf vandaag vangen vanille vanuit varen vatten veel veen veer vegen
  veilig veld velen venkel venster ventiel veranda verband verhaal verjaar verkeer verleden verrast vers vertaal
  vervoer verwen verzoek vest veter veulen viaduct video vier vijf vijg vijver vijzel villa vilt vinden vink violet
  viool visite visser vitamine vitrine vlag vlakte vlam vlas vlecht vlek vlieg vlijtig vlinder vloed vlok vlot
  vlucht voedsel voegen voelen voertuig voet vogel volgen volk volop volume vonk voor vork vorm vouwen vraag vracht
  vrede vreugde vriend vrij vroeg vrolijk vrouw vrucht vullen waaier waarde wade wafel wagen waken wakker walnoot
  walrus wals walvis wand wanneer wanten warm wasbeer wassen water watt weefsel week weer weger weinig wekker welkom
  welp wens wereld werk wervel west weten weven wezel wieg wiel wierook wigwam wijd wijk wijs wijzer wilg wind
  winkel winnen winter wissel witte woensdag wolf wolk wollen wonder wonen woon woord worden worm wortel woud wuiven
  yell yeti yoga yoghurt yucca zaad zaag zaai zaak zaal zacht zadel zagen zakdoek zakelijk zalm zand zang zaterdag
  zebra zeef zeehond zeep zeester zegel zeggen zeil zeker zelf zenden zeppelin zestig zetel zetten zeven zicht zijde
  zijkant zijn zilver zingen zink zitten zoeken zoemen zoen zoet zolder zomer zondag zone zonnig zoom zout zucht
  zuidpool zuil zuivel zuster zuur zwaai zwaluw zwam zweet zwembad zweven
`
  .trim()
  .split(/\s+/)
