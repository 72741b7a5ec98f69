/** What stands around a number says what it is. All of these read the plain text. */

const CARD =
  /(?<!gift[ -]?)\bcards?\b|\b(visa|mastercard|maestro|amex|american express|unionpay|credit|debit|carte|tarjeta|cart[ãa]o|kaart|kort|carta)\b|karte|карт|カード|카드|卡|بطاق|כרטיס/iu;
const ORDER =
  /(?:\b(?:orders?|track(?:ing)?|parcel|package|shipments?|waybill|consignment|invoice|ref(?:erence)?|ticket|sku|ean|barcode|bestell\w*|auftrag\w*|sendung\w*|paket\w*|rechnung\w*|commande|colis|suivi|facture|pedido|seguimiento|env[ií]o|paquete|factura|encomenda|rastreio|ordine|spedizione|zam[oó]wieni\w*)|注文|追跡|伝票|お問い合わせ|주문|운송장|송장|订单|訂單|运单|運單|快递|快遞|单号|單號|طلب|الطلب|شحن\S*|تتبع|הזמנה|משלוח)(?:[\s:.#-]*(?:numbers?|num|n[or°º]|№|id|code|is|was|号码|號碼|号|號|番号|번호|nummer|num[ée]ro|n[uú]mero|ist|est|es|é|是|为|は|رقم|מספר))*[\s:.#№,(-]{0,3}$|#\s?$/iu;
const PHONE =
  /\b(?:phone|telephone|tel|mobile|cell(?:phone)?|call|text|whatsapp|sms|fax|telefon\w*|handy\w*|mobil\w*|t[ée]l[ée]phone|portable|tel[ée]fono|m[óo]vil|celular|telefone|telem[óo]vel|cellulare|telefoon)\b|電話|电话|手机|手機|携帯|전화|휴대폰|핸드폰|هاتف|جوال|טלפון|נייד/iu;

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
