/**
 * What people build weak passwords from: first words of the well-known lists of leaked passwords, in the three languages
 * of the interface, with names, teams, months and keyboard habits. Combinations with digits, signs, repetitions and each
 * other are recognised by `guessable-password.ts`, so the list stays one of parts.
 */
const WORDS = `
password passwort passwd pass haslo haslo1 parol parol1 пароль гасло secret sekret secure security private access admin administrator
root user username login logon guest test tester testing demo default change changeme changeit letmein welcome hello hallo hej czesc
privet привет здравствуй witaj welcome1 master owner boss chief manager office company firma work job office365 windows microsoft
google apple android iphone samsung nokia sony dell lenovo linux ubuntu oracle mysql postgres database server router cisco computer
komputer laptop internet network system service support backup cloud email mail facebook instagram twitter youtube tiktok whatsapp
telegram amazon netflix spotify linkedin yahoo hotmail gmail yandex mailru
iloveyou love loveme lovely lover loveyou iloveu kocham kochamcie kochanie milosc люблю любовь любимый любимая lubov ljubov lublu
baby babygirl babyboy honey sweet sweetie sugar cutie beautiful pretty princess prince queen king angel aniolek devil heaven
sunshine sun moon star stars sky rainbow butterfly flower rose daisy lily cherry peach apple banana orange lemon chocolate cookie
cookies candy pepper ginger coffee pizza cheese butter bread milk beer whiskey vodka
dragon monkey tiger lion bear wolf panther eagle falcon hawk shark dolphin horse pony kitty kitten cat dog doggy puppy bunny rabbit
snoopy turtle spider snake mouse rat bird chicken duck goose fox piesek kotek kotku misiek mysz malpa kot pies солнце солнышко котик
котенок зайка рыбка мышка тигр волк медведь solnce solnyshko kotik kotenok zayka rybka
football soccer baseball basketball hockey tennis golf rugby cricket yankees lakers cowboys steelers eagles giants dodgers redsox
rangers broncos arsenal liverpool chelsea barcelona realmadrid juventus manchester united legia wisla lech widzew polonia spartak
cska zenit lokomotiv dinamo dynamo ronaldo messi jordan lebron beckham maradona pele kobe
superman batman spiderman ironman hulk joker robin wolverine starwars startrek matrix pokemon pikachu naruto mario zelda sonic
minecraft fortnite roblox warcraft counter counterstrike callofduty xbox playstation gandalf frodo hobbit harry potter harrypotter
hogwarts merlin wizard magic mystic phoenix ninja samurai pirate ranger hunter killer warrior soldier knight shadow thunder storm
lightning fire ice snow winter summer spring autumn fall zima lato wiosna jesien зима весна лето осень zima2
january february march april may june july august september october november december styczen luty marzec kwiecien maj czerwiec
lipiec sierpien wrzesien pazdziernik listopad grudzien январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
monday tuesday wednesday thursday friday saturday sunday poniedzialek wtorek sroda czwartek piatek sobota niedziela
michael jennifer jessica ashley amanda michelle nicole daniel david andrew joshua matthew anthony joseph robert thomas charles
christopher christian jonathan justin brandon tyler ryan kevin jason brian eric steven patrick george richard william james john
johnny peter paul mark luke adam alex alexander alexandra maria mary anna anne susan sarah laura linda karen nancy betty sophie
emily emma olivia mia chloe hannah samantha melissa stephanie elizabeth victoria charlie maggie buster bailey lucky sammy max
marcin tomek tomasz piotr piotrek pawel kamil kamila mateusz marek michal lukasz krzysztof andrzej jakub kuba wojtek bartek bartosz
damian dawid adrian sebastian szymon karolina karol kasia katarzyna agnieszka magda magdalena monika natalia dominika paulina
patrycja weronika joanna ania asia ewa zuzia julia wiktoria oliwia martyna polska polak warszawa krakow gdansk poznan wroclaw lodz
sergey sergei andrey andrei dmitry dima dimon alexey alexei aleksey sasha pasha misha masha natasha nastya anastasia marina svetlana
olga elena irina tatiana tatyana ekaterina katya yulia vladimir vova ivan nikita maxim maksim denis artem roman ruslan vadim viktor
viktoria kristina ksenia oksana сергей андрей дмитрий алексей саша маша наташа настя анастасия марина светлана ольга елена ирина
татьяна катя юля владимир иван никита максим денис артем роман виктория кристина россия москва russia moscow moskva rossiya
samsung1 london paris berlin newyork america american england germany poland canada australia brazil mexico texas california
florida dallas boston chicago denver phoenix vegas hawaii europe africa asia china japan india
abc abcd abcde abcdef qwe qwer qwert qwerty qwertyu qwertyuiop azerty asd asdf asdfg asdfgh asdfghjkl zxc zxcv zxcvb zxcvbn zxcvbnm
qaz wsx edc rfv tgb qazwsx qazwsxedc wsxedc zaq xsw zaqxsw йцукен йцукенг ячсмить фывапролдж фыва qweasd qweasdzxc asdzxc asdqwe
poiuyt lkjhgf mnbvcx nbvcxz
freedom liberty justice peace hope faith grace blessed bless jesus jesuschrist christ god godisgood church angelica trinity
money dollar cash rich million diamond gold golden silver platinum crystal pearl ruby emerald metal rock music guitar piano drummer
band metallica nirvana slipknot eminem rockstar beatles elvis madonna shakira rihanna beyonce
black white red blue green yellow pink purple orange gray brown blackie pinky redhead bluesky czarny bialy czerwony niebieski zielony
sexy sex fuck fuckyou fuckme fucker shit bitch asshole pussy dick cock porn porno naked kurwa dupa chuj cipa blyad suka pizdec huy
сука блять нахуй хуй жопа пизда zhopa nahuy
mother mama mamma mamusia mom mommy father tata dad daddy papa brother sister family rodzina friend friends forever always never
together girl girls boy boys man woman lady babe dude mamapapa мама папа мамочка семья друг друзья semya
happy smile crazy cool hot fun funny party dance disco sexygirl bigboy bigdog little big super mega ultra hyper turbo extreme best
number first one two three four five six seven eight nine ten jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec odin
dva tri chetyre pyat hundred thousand million nothing something anything everything whatever trustno trustnoone trust noone nobody
open sesame opensesame enter exit start stop begin end new old temp temporary tmp pass1 passme mypass mypassword thepassword
ferrari porsche mercedes audi bmw honda toyota nissan mazda ford mustang camaro corvette chevy chevrolet dodge harley davidson yamaha
suzuki kawasaki subaru volvo jaguar lexus hummer jeep scooter racing racer driver trucker
school szkola college university student teacher nauczyciel uczen школа студент учитель shkola doctor nurse police fireman army navy
marine marines airforce military
blink nascar corvette scooby tigger simpson simpsons homer bart southpark cartman garfield mickey minnie donald disney pooh barbie
hellokitty elephant giraffe panda koala penguin frog lizard cobra viper python scorpion mustang maverick bandit rascal smokey peanut
pumpkin muffin biscuit pookie bubba bubbles booboo boomer casper chester chicken coco cooper cowboy creative digital dolphins
jackass jasper junior knight ladybug lakota lauren legend marley marlboro maxwell mercury midnight miller molly monster morgan murphy
newport oliver packers player please pookie prince qwaszx raiders rebel rocket rocky rosebud runner rush scorpio shannon shelby sierra
spanky sparky startrek stella steve strong stupid success sunny sunset swimming sydney sylvia tango taylor teddy tequila theman
tucker vampire viking volleyball walter warrior willow winner winston yankee yellow zaphod zeppelin
order orders zamowienie zamowienia заказ заказы zakaz zakazy kontor
`;

/** Each part once, in small letters. */
export const commonWords: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
