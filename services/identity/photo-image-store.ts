/**
 * Photos of students are decoded and encoded again, so that a stored photo has one size and nothing but pixels: no metadata, and no other file that was
 * hidden in it. The header is judged before any pixel is decoded.
 */
import sharp from 'sharp';
import { type PhotoProblem, PIXELS, problemOfHeader } from './photo.ts';

// SVG, GIF, TIFF and the other decoders never run.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

const DECODING_SECONDS = 10;
const QUALITY = 85;

/** The photo as JPEG, or what is wrong with the file. */
export async function encodePhoto(bytes: Buffer): Promise<Buffer | PhotoProblem> {
  const image = sharp(bytes, { limitInputPixels: PIXELS.most, failOn: 'error', sequentialRead: true });
  try {
    const problem = problemOfHeader(await image.metadata(), bytes);
    if (problem) return problem;
    return await image
      .autoOrient()
      .resize(PIXELS.width, PIXELS.height, { fit: 'cover', position: 'top' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .timeout({ seconds: DECODING_SECONDS })
      .toBuffer();
  } catch (error) {
    return /pixel limit/i.test((error as Error).message) ? 'TOO_MANY_PIXELS' : 'UNREADABLE';
  }
}
