/** Made-up goods for measuring searches: titles, prices and categories as a market has them, the same each time. */

/** Numbers between 0 and 1 that do not repeat within any run (sfc32 by Chris Doty-Humphrey, public domain). */
export function randomFrom(seed: number): () => number {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 20; i += 1) next()
  return next
}

const roots =
  '유기농 현미 감자 사과 호박 고구마 참깨 들깨 된장 고추장 간장 김치 멸치 미역 다시마 딸기 포도 복숭아 배추 상추 양파 마늘 생강 버섯 두부 콩나물 달걀 우유 치즈 버터 꿀 쌀 보리 수수 조청 식혜 매실 유자 녹차 홍차 커피 수세미 비누 샴푸 치약 수건 이불 베개 담요 앞치마 장갑 양말 모자 목도리 가방 지갑 장바구니 바구니 항아리 접시 그릇 컵 냄비 주전자 도마 국자 숟가락 젓가락 화분 씨앗 모종 호미 삽 괭이 낫 물뿌리개 의자 책상 책장 옷장 선반 거울 조명 시계 액자 그림책 동화책 공책 연필 물감 붓 나무 블록 인형 자전거 수레 텐트 침낭 돗자리 우산 외투 치마 바지 셔츠 잠옷 신발 장화 목걸이 반지 팔찌 향초 라디오 기타 북 피리 재봉틀 실타래 천 단추'.split(
    ' ',
  )

/** How many different words titles are made of: the roots, and two of them together. */
const vocabulary = 8_000
export const titleWords = wordsOf(randomFrom(7))

function wordsOf(random: () => number): string[] {
  const words = new Set(roots)
  const one = () => roots[Math.floor(random() * roots.length)]!
  while (words.size < vocabulary) words.add(one() + one())
  return [...words]
}

/** Where each word's share ends when all shares are laid in a row, the first word's the largest (Zipf). */
const ends = (() => {
  let sum = 0
  const all = titleWords.map((_, at) => (sum += 1 / (at + 3)))
  return all.map((end) => end / sum)
})()

/** A word as often as it stands in titles. */
export function wordBy(random: () => number): string {
  const at = random()
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! < at) low = middle + 1
    else high = middle
  }
  return titleWords[low]!
}

/** Twenty categories with fifteen below each. */
export const tops = Array.from({ length: 20 }, (_, at) => `k${at}`)
export const leaves = tops.flatMap((top) => Array.from({ length: 15 }, (_, at) => `${top}-${at}`))

/** A row as `market.takeListings` takes it. */
export function goodsRow(random: () => number, number: number) {
  const words = Array.from({ length: 3 + Math.floor(random() * 4) }, () => wordBy(random))
  const size = random() < 0.3 ? [`${1 + Math.floor(random() * 20)}kg`] : []
  const isUsed = random() < 0.4
  return {
    title: [...words, ...size].join(' '),
    body: `${wordBy(random)} ${wordBy(random)} ${wordBy(random)}. 정성껏 마련했어요.`,
    category: leaves[Math.floor(random() ** 2 * leaves.length)]!,
    condition: isUsed ? 'used' : 'new',
    wear: isUsed ? '조금 쓴 자국이 있어요.' : null,
    price: String(Math.round(10 * Math.exp(random() * 6)) * 100),
    ...{
      vat: null,
      content: null,
      gtin: null,
      number: String(number),
      donated: null,
      pictures: [],
      to: 'active',
    },
    quantity: 1 + Math.floor(random() * 50),
    swap: random() < 0.1,
    lend: random() < 0.05,
    pickUp: random() < 0.5,
    sending: '3000',
  }
}
