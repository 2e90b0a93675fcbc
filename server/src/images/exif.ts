// The smallest EXIF there is: only which way is up.

const UPRIGHT = 1

/** A TIFF block with just the orientation, or null where it says nothing. */
export function orientationExif(orientation: number): Buffer | null {
  if (orientation === UPRIGHT || !(orientation > 0 && orientation <= 8)) return null
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  // The first directory starts at byte 8 and has one entry: tag 0x0112, type SHORT, one value.
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
