/** What stands around a number says what it is. All of these read the plain text. */

const CARD =
  /(?<!gift[ -]?)\bcards?\b|\b(?:visa|mastercard|maestro|amex|unionpay|credit|debit|cart[eao]|cart[ãa]o|tarjeta|kaart|kort)\b|karte|карт|カード|카드|卡|بطاق|כרטיס/iu;
/** A word for it, perhaps "number", "is" and the like, and signs. */
const ORDER =
  /(?:\b(?:orders?|track(?:ing)?|parcel|package|shipment|invoice|ref(?:erence)?|ticket|sku|ean|bestell\w*|auftrag\w*|sendung\w*|pa(?:ket|quete)\w*|rechnung\w*|commande|colis|suivi|fa[ck]tura?e?|pedido|env[ií]o|encomenda|ordine|zam[oó]w\w*)|注文|追跡|伝票|주문|송장|[订訂运運][单單]|快[递遞]|[单單][号號]|طلب|شحن\S*|הזמנה|משלוח)(?:[\s:.#-]*(?:n(?:[or°º]|um(?:mer|bers?)?|[uú]m[ée]ro)|№|id|code|is|was|号[码碼]?|號|番号|번호|ist|es|est|é|是|は|رقم|מספר))*[\s:.#№,(-]{0,3}$|#\s?$/iu;
const PHONE =
  /\b(?:phone|tel|mobile|cell|call|text|whatsapp|sms|handy|portable|t[ée]l[ée][fp]\w*|m[óo]vil|celular)|電話|电话|[手携][机機帯]|전화|휴대폰|هاتف|جوال|טלפון|נייד/iu;

const ORDER_REACH = 48;
const PHONE_REACH = 30;

/** Whether the text speaks of payment cards. */
export function speaksOfCards(plain: string): boolean {
  return CARD.test(plain);
}

/** Whether an order, a parcel or the like is named right before this place. */
export function isAnnouncedAsOrder(plain: string, start: number): boolean {
  return ORDER.test(plain.slice(Math.max(0, start - ORDER_REACH), start));
}

/** Whether the digits from here are written as a phone number is, or said to be one. */
export function mayBePhone(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - PHONE_REACH), start);
  return /[+(]\s?$/.test(before) || plain[start] === '0' || PHONE.test(before);
}
