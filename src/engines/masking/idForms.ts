/* Two tables as text: so they are smallest, and read best. */

/**
 * Numbers that are a person's by their form: country, form, and check (see `passesCheck`) where others are written
 * so too. In a form `#` is a digit, `@` a letter, `_` one sign or space or nothing, `%` the two digits of a year in
 * which a shopper may be born (orders are numbered by their day, too), `&` a month, `~` a day.
 */
export const ID_FORMS = String.raw`
CN [1-8]#####_(?:19|20)##&~_###[#X] 79a584216379a5842/10X98765432
TW @[12]######## 187654321/0987654321/BAKJHGFEDCNMLVUTSRQPZWYX....OI
HK @######_\([#A]\)
JP (?<=my.number\D{0,5})####_####_####
KR %&~-[1-8]######
SG [ST]#######@ 12765432/JZIHGFEDCBA/S...T
SG [FGM]#######@ 12765432/XWUTRQPNMLK/F..MG
MY %&~-##-####
TH #[-\s]####[-\s]#####[-\s]##[-\s]#
PK #####-#######-#
IN @@@P@####@
AE 784_(?:19|20)##_#######_#
GB [A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]_##_##_##_[A-D]
IE #######@ 8765432/WABCDEFGHIJKLMNOPQRSTUV
IE #######[A-W][AW]
FR [12]_##_&_(?:##|2[AB])_###_###_## 97
BE ##_&_~_###_## 97
ES (?:##_###_###|[XYZ]_#######)_@ e6jib8a1/TRWAGMYFPDXBNJZSQVHLCKE/XYZ
IT @{6}_##_@_##_@###_@
CH 756_####_####_##
SE (?:19|20)?%&##[-+]#### Luhn
NO ~&##_##### 5432765432/0?987654321
FI ~&##[-+]###[#A-Z] ek2pi87a1/0123456789ABCDEFHJKLMNPRSTUVWXY
FI ~&##[A-FU-Y]###[#A-Z] ek2pi807a1/0123456789ABCDEFHJKLMNPRSTUVWXY
CZ ##[0-8]###/#### a1a1a1a1a/0?987654321
RU ###-###-###[-\s]##
US (?!000|666)###-(?!00)##-(?!0000)####
BR ###\.###\.###-##
CL ##?\.###\.###-[#K]
MX @{4}##&~[HMX]@{5}[#A-Z]#
`;

/** Words for such a number: with one of them near, six digits and more are one, whatever their form. */
export const ID_WORDS =
  /\b(?:ssn|itin|ni (?:no|number)|nif|dni|bsn|cpr|cpf|rut|svnr|tfn|hkid|pesel|(?:my|sa|tax|national|personal) id|id[ -]card|my sin)\b|identi(?:t|d|fik)|(?:social|national) in|social sec|tax ?(?:payer|file)|ausweis|steuer-?id|versicherungsnu|documento nac|reisep|\bpass?[ea]?port|contribuinte|c[eé]dula|burger ?serv|person(?:en)?-?n(?:um|r)|kimlik|tckn|снилс|паспорт|aadh?aa?r|आधार|身[份分]|居留|[护護]照|マイナンバー|個人番号|旅券|パスポート|주민|신분증|여권|هوي|جواز|זהות|te?udat|ת\.?ז|דרכון/iu;
