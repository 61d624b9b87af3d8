const guesses: Record<'in' | 'out', readonly (readonly [RegExp, string])[]> = {
  in: [
    [/이자|interest/i, 'income:interest'],
    [/후원|기부|donation/i, 'income:donations'],
    [/보조금|지원금|교부금|grant/i, 'income:grants'],
    [/카드매출|매출|정산|sales/i, 'income:sales'],
  ],
  out: [
    [/수수료|fee/i, 'expenses:fees'],
    [/급여|월급|임금|salary|wage/i, 'expenses:wages'],
    [/월세|임대|임차|rent/i, 'expenses:rent'],
    [/전기|한전|한국전력|수도|가스|통신|인터넷|\bkt\b|관리비/i, 'expenses:utilities'],
    [/식당|마트|김밥|카페|커피|치킨|반찬|\bgs25\b|씨유|세븐일레븐|이마트24/i, 'expenses:food'],
    [/다이소|문구|쿠팡|오피스|용품/i, 'expenses:supplies'],
  ],
}

/** What the bank's words usually mean; only ever a suggestion, never booked by itself. */
export function guessAccount(said: string, direction: 'in' | 'out'): string | undefined {
  return guesses[direction].find(([words]) => words.test(said))?.[1]
}
