/** The longest side that a logo needs: it is printed and shown small. */
const SIDE = 512;
/** What the server takes, with some room. */
const MOST_BYTES = 250_000;
/** Nobody's logo; a browser would be busy for long. */
const MOST_READ = 20_000_000;

/** Why a file cannot become a logo. */
export class ImageFault extends Error {
  override readonly name = 'ImageFault';
  readonly code: 'unreadable' | 'huge';

  constructor(code: 'unreadable' | 'huge') {
    super(code);
    this.code = code;
  }
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new ImageFault('unreadable')));
    reader.readAsDataURL(file);
  });
}

async function decoded(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await dataUrl(file);
  try {
    await image.decode();
  } catch {
    throw new ImageFault('unreadable');
  }
  return image;
}

function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

/**
 * Any picture that this browser can show, redrawn as a small PNG: that is what the server takes. Drawings (SVG) come out
 * without their scripts and photographs without their whereabouts.
 *
 * @throws ImageFault
 */
export async function asLogo(file: Blob): Promise<Blob> {
  if (file.size > MOST_READ) throw new ImageFault('huge');
  const image = await decoded(file);
  // A drawing may have no size of its own.
  const width = image.naturalWidth || SIDE;
  const height = image.naturalHeight || SIDE;
  for (let scale = Math.min(1, SIDE / Math.max(width, height)); scale * Math.max(width, height) >= 1; scale *= 0.8) {
    const small = await drawn(image, width * scale, height * scale);
    if (!small) throw new ImageFault('unreadable');
    if (small.size <= MOST_BYTES) return small;
  }
  throw new ImageFault('huge');
}
