/** Stems whose last consonant changes before a vowel, as they end in our command titles: 돕다 → 도울, 짓다 → 지을. */
const changing: Record<string, string> = {
  돕: '도울',
  눕: '누울',
  굽: '구울',
  줍: '주울',
  깁: '기울',
  짓: '지을',
  긋: '그을',
  잇: '이을',
  붓: '부을',
  젓: '저을',
  듣: '들을',
  걷: '걸을',
  싣: '실을',
  묻: '물을',
  깨닫: '깨달을',
}

/**
 * A title that ends in `-기` as what one can do: `활동 기록하기` → `활동 기록할 수 있어요`. Nothing for titles of
 * another form.
 */
export function canDo(title: string): string | undefined {
  const stem = future(title)
  return stem && `${stem} 수 있어요`
}

/** `기록하기` → `기록할`. */
function future(title: string): string | undefined {
  if (!/[가-힣]기$/.test(title)) return undefined
  const stem = title.slice(0, -1)
  const irregular = Object.keys(changing).find((ending) => stem.endsWith(ending))
  if (irregular) return stem.slice(0, -irregular.length) + changing[irregular]
  const last = stem.charCodeAt(stem.length - 1)
  const under = (last - firstSyllable) % finals
  if (under === finalRieul) return stem
  return under === 0 ? stem.slice(0, -1) + String.fromCharCode(last + finalRieul) : `${stem}을`
}

/** Unicode lays Hangul syllables out in order: 28 final consonants, the first being none and the ninth ㄹ. */
const firstSyllable = 0xac00
const finals = 28
const finalRieul = 8
