/// Month and weekday names by language: in order, parted by spaces, spellings of one parted by slashes.
enum CalendarNames {
    static let months: [(language: String, names: String)] = [
        (
            "it",
            "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett "
                + "ottobre/ott novembre/nov dicembre/dic"
        ),
        (
            "ro",
            "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept/sep "
                + "octombrie/oct noiembrie/noi/nov decembrie/dec"
        ),
        (
            "ca",
            "gener/gen febrer/febr març abril/abr maig juny/jun juliol/jul agost/ag setembre/set octubre/oct novembre/nov "
                + "desembre/des"
        ),
        (
            "gl",
            "xaneiro/xan febreiro/feb marzo/mar abril/abr maio xuño/xuñ xullo/xul agosto/ago setembro/set outubro/out "
                + "novembro/nov decembro/dec"
        ),
        (
            "sv",
            "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt "
                + "november/nov december/dec"
        ),
        (
            "da",
            "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt "
                + "november/nov december/dec"
        ),
        (
            "nb",
            "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt "
                + "november/nov desember/des"
        ),
        (
            "is",
            "janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt "
                + "nóvember/nóv desember/des"
        ),
        (
            "af",
            "januarie/jan februarie/feb maart/mrt april/apr mei junie/jun julie/jul augustus/aug september/sep oktober/okt "
                + "november/nov desember/des"
        ),
        (
            "fi",
            "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu "
                + "kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu "
                + "marraskuuta/marraskuu joulukuuta/joulukuu"
        ),
        (
            "et",
            "jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept oktoober/okt "
                + "november/nov detsember/dets"
        ),
        (
            "lv",
            "janvāris/janvārī/janv februāris/februārī/febr marts/martā aprīlis/aprīlī/apr maijs/maijā jūnijs/jūnijā/jūn "
                + "jūlijs/jūlijā/jūl augusts/augustā/aug septembris/septembrī/sept oktobris/oktobrī/okt "
                + "novembris/novembrī/nov decembris/decembrī/dec"
        ),
        (
            "lt",
            "sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis liepos/liepa "
                + "rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis gruodžio/gruodis"
        ),
        (
            "pl",
            "stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze "
                + "lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź "
                + "listopada/listopad/lis grudnia/grudzień/gru"
        ),
        (
            "cs",
            "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec "
                + "srpna/srpen září října/říjen listopadu/listopad prosince/prosinec"
        ),
        (
            "sk",
            "januára/január/jan februára/február/feb marca/marec apríla/apríl mája/máj júna/jún júla/júl "
                + "augusta/august septembra/september októbra/október novembra/november decembra/december"
        ),
        (
            "sl",
            "januarja/januar februarja/februar marca/marec aprila/april maja/maj junija/junij julija/julij "
                + "avgusta/avgust septembra/september oktobra/oktober novembra/november decembra/december"
        ),
        (
            "hr",
            "siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj "
                + "kolovoza/kolovoz rujna/rujan listopada/listopad studenoga/studenog/studeni prosinca/prosinac"
        ),
        (
            "bs",
            "januara/januar februara/februar marta/mart aprila/april maja/maj juna/juni/jun jula/juli/jul "
                + "augusta/august/avgusta/avgust septembra/septembar oktobra/oktobar novembra/novembar decembra/decembar"
        ),
        (
            "sr",
            "јануара/јануар/јан фебруара/фебруар/феб марта/март априла/април/апр маја/мај јуна/јун јула/јул августа/август "
                + "септембра/септембар октобра/октобар новембра/новембар децембра/децембар"
        ),
        ("mk", "јануари февруари март април мај јуни јули август септември октомври ноември декември"),
        (
            "bg",
            "януари/ян февруари/фев март/мар април/апр май юни юли август/авг септември/септ октомври/окт ноември/ноем "
                + "декември/дек"
        ),
        (
            "ru",
            "января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн "
                + "июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя/нояб "
                + "декабря/декабрь/дек"
        ),
        (
            "uk",
            "січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві/квіт травня/травень/тра/трав "
                + "червня/червень/чер/черв липня/липень/лип серпня/серпень/сер/серп вересня/вересень/вер "
                + "жовтня/жовтень/жов/жовт листопада/листопад/лис/лист грудня/грудень/гру/груд"
        ),
        (
            "be",
            "студзеня лютага сакавіка красавіка мая/траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня"
        ),
        (
            "el",
            "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ "
                + "μαΐου/μαίου/μάιος/μαϊ ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ "
                + "σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ"
        ),
        (
            "hu",
            "január/jan február/feb március/márc április/ápr május/máj június/jún július/júl augusztus/aug "
                + "szeptember/szept október/okt november/nov december/dec"
        ),
        (
            "tr",
            "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki "
                + "kasım/kas aralık/ara"
        ),
        ("az", "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
        ("sq", "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"),
        ("cy", "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"),
        (
            "eu",
            "urtarrila/urtarrilaren otsaila/otsailaren martxoa/martxoaren apirila/apirilaren maiatza/maiatzaren "
                + "ekaina/ekainaren uztaila/uztailaren abuztua/abuztuaren iraila/irailaren urria/urriaren "
                + "azaroa/azaroaren abendua/abenduaren"
        ),
        ("tl", "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre"),
        ("sw", "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"),
        (
            "ar",
            "يناير فبراير/شباط مارس/آذار/اذار أبريل/ابريل/إبريل/نيسان مايو/أيار/ايار يونيو/حزيران يوليو/تموز "
                + "أغسطس/اغسطس/آب سبتمبر/أيلول/ايلول أكتوبر/اكتوبر نوفمبر ديسمبر"
        ),
        ("fa", "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر"),
        ("ur", "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"),
        (
            "he",
            "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
                + "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"
        ),
        (
            "hi",
            "जनवरी/जन फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर "
                + "दिसंबर/दिसम्बर"
        ),
        (
            "bn",
            "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর "
                + "ডিসেম্বর"
        ),
        ("ta", "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்"),
        (
            "th",
            "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
        ),
        ("ka", "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი"),
        (
            "hy",
            "հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս հուլիսի/հուլիս "
                + "օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր դեկտեմբերի/դեկտեմբեր"
        ),
    ]

    /// Monday first.
    static let weekdays: [(language: String, names: String)] = [
        ("nl", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        ("it", "lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        ("sv", "måndag tisdag onsdag torsdag fredag lördag söndag"),
        ("da", "mandag tirsdag onsdag torsdag fredag lørdag søndag"),
        ("pl", "poniedziałek wtorek środa czwartek piątek sobota niedziela"),
        ("cs", "pondělí úterý středa čtvrtek pátek sobota neděle"),
        ("hu", "hétfő kedd szerda csütörtök péntek szombat vasárnap"),
        ("ro", "luni marți/marţi miercuri joi vineri sâmbătă duminică"),
        ("tr", "pazartesi salı çarşamba perşembe cuma cumartesi pazar"),
        ("ru", "понедельник вторник среда четверг пятница суббота воскресенье"),
        ("uk", "понеділок вівторок середа четвер п'ятниця субота неділя"),
        ("el", "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή"),
        ("fi", "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"),
    ]
}
