/** Why a file is no picture of a receipt. */
export type PhotoProblem =
  | 'photo_empty'
  | 'photo_is_heic'
  | 'photo_not_a_photo'
  | 'photo_cut_off'
  | 'photo_too_large'

/** Phones take pictures of 3 to 8 megabytes. */
export const largestPhoto = 12 * 1024 * 1024

export interface Photo {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
}

/**
 * Looks at the bytes themselves; neither the name nor what the browser claims is asked. A picture must begin as one,
 * say how large it is, and reach its end.
 */
export function readPhoto(bytes: Uint8Array): Photo | PhotoProblem {
  if (bytes.length === 0) return 'photo_empty'
  if (bytes.length > largestPhoto) return 'photo_too_large'
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (begins(buffer, '\u00ff\u00d8\u00ff'))
    return isWholeJpeg(buffer) ? { mediaType: 'image/jpeg' } : 'photo_cut_off'
  if (begins(buffer, '\u0089PNG\r\n\u001a\n'))
    return isWholePng(buffer) ? { mediaType: 'image/png' } : 'photo_cut_off'
  if (begins(buffer, 'RIFF') && begins(buffer, 'WEBP', 8))
    return isWholeWebp(buffer) ? { mediaType: 'image/webp' } : 'photo_cut_off'
  if (begins(buffer, '%PDF-'))
    return buffer.subarray(-2048).includes('%%EOF') ? { mediaType: 'application/pdf' } : 'photo_cut_off'
  if (begins(buffer, 'ftyp', 4) && /^(heic|heix|mif1|msf1|heim|hevc)/.test(buffer.toString('latin1', 8, 12)))
    return 'photo_is_heic'
  return 'photo_not_a_photo'
}

const begins = (bytes: Buffer, signature: string, at = 0) =>
  bytes.subarray(at, at + signature.length).toString('latin1') === signature

/** Walks the segments to the frame that says the size, then looks for the end; phones add data of their own after it. */
function isWholeJpeg(bytes: Buffer): boolean {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return height > 0 && width > 0 && bytes.includes(Buffer.from([0xff, 0xd9]), at)
    }
    if (marker === 0xd9 || marker === 0xda) return false
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

function isWholePng(bytes: Buffer): boolean {
  if (bytes.length < 45 || !begins(bytes, 'IHDR', 12)) return false
  return bytes.readUInt32BE(16) > 0 && bytes.readUInt32BE(20) > 0 && bytes.subarray(-16).includes('IEND')
}

const isWholeWebp = (bytes: Buffer) => bytes.length > 20 && bytes.readUInt32LE(4) + 8 <= bytes.length
