/**
 * Decimal places of every ISO 4217 currency and fund code, as its maintenance agency (SIX) lists them; the codes
 * without a minor unit (metals, XDR, testing) are left out, and six withdrawn codes stay for the sake of old books.
 *
 * Written out rather than asked of `Intl`, for two reasons. A stored amount means nothing once its scale changes,
 * and ICU's data changes with the runtime. And ICU shows what is customary, not what ISO defines: no decimals for
 * AFN, ALL, COP, HUF, IDR, IQD, IRR, KPW, LAK, LBP, MGA, MMK, PKR, SLL, SOS, SYP and YER. The test compares both.
 */
const codesByScale: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV
    MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
    SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    ANG BGN CUC HRK SLL ZWL`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** Code → decimal places. */
export const currencyScales: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByScale).flatMap(([scale, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(scale)]),
  ),
)
