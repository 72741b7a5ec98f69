import { readLanguage } from '../Language';

/** Suffixes taken off in one step when a vowel and three letters remain. */
const SUFFIX = /(?:ing|ed|er|or|ly|al|able|ible|ive|ion)$/;

/** A light English stemmer: plurals, the commonest derivations, doubled ends, a final e or y. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stemmed = word
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/([^su])s$/, '$1')
    .replace(/(?:ational|ations?)$/, 'at')
    .replace(/(?:ments?|ness)$/, '');
  const short = stemmed.replace(SUFFIX, '');
  if (short !== stemmed && short.length >= 3 && /[aeiouy]/.test(short)) stemmed = short;
  return stemmed.replace(/([bdfgmnprt])\1$/, '$1').replace(/[ey]$/, '');
}

export const language = readLanguage({
  stem,
  functionWords:
    'the a an and or of to in on at by for from with about into as is are was were be been being am do does did doing done has have had having can could will would shall should may might must i me my mine we us our you your yours u he him his she her it its they them their this that these those there here if so then than too very just also not no nor yes any some all more most much many one get got give go going want wanna like need please pls tell know let help hi hello hey thanks thank ok okay im ive id dont cant doesnt s t m re ve ll d up out off over after before now only really make take what which who whom whose when where why how whats wheres hows',
  synonyms: `buy purchase order
cancel abort revoke stop
refund reimburse reimbursement repay
return exchange replace swap
deliver delivery ship shipping shipment dispatch parcel package courier
arrive receive come
late delay slow
track trace status where
price cost rate charge fee amount
pay payment checkout
installment instalment emi
discount offer coupon promo voucher deal sale
invoice bill receipt
account profile login
register signup join enroll
password pin passcode
recover restore forgot lost missing
change modify edit update switch
delete remove close deactivate
address location place
store shop showroom outlet branch
contact call phone telephone reach talk speak
agent human person representative operator
support service helpdesk care
complaint complain claim
review feedback rating opinion
warranty guarantee
size dimension measurement length width
difference compare versus
feature specification detail info information
broken damaged defective faulty
wrong incorrect mistake
problem issue trouble error fail
app application website site page
genuine original authentic real fake
recommend suggest advice
product item article
abroad international foreign country
hour timing schedule time
invite friend refer referral
bonus reward prize win points
withdraw withdrawal
deposit topup add
verify verification identity
email mail
mobile cell handy portable
fast quick soon urgent
begin start
money fund cash
newsletter subscription subscribe
balance wallet
transfer send
stock available availability
trial try test
custom customize personalise
expire expiry
zip postal postcode pincode`,
});
