// Sends a file in pieces: when the line breaks it tries again, and goes on where it was, also after the page was left.

/** How long it waits before it tries again, in milliseconds. */
const waits = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 30_000];

/** Sends the file; `told` hears how many bytes have arrived. Gives the name under which the site keeps it. */
export async function sendInPieces(file: File, told: (sent: number) => void): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/uploads',
      metadata: { filename: file.name },
      retryDelays: waits,
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => told(sent),
      onError: reject,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? '')
    });
    void upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    });
  });
}
