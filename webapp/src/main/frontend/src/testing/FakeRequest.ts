/** Stands in for XMLHttpRequest; the test plays the network. */
export class FakeRequest {
  readonly upload: { onprogress?: (event: ProgressEvent) => void; onload?: () => void } = {};
  readonly headers = new Map<string, string>();
  method = '';
  url = '';
  status = 0;
  responseText = '';
  sent: FormData | undefined;
  aborted = false;
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  ontimeout: (() => void) | null = null;

  open(method: string, url: string) {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }

  send(body: FormData) {
    this.sent = body;
  }

  abort() {
    this.aborted = true;
  }

  progress(loaded: number, total: number) {
    this.upload.onprogress?.({ lengthComputable: true, loaded, total } as ProgressEvent);
  }

  allSent() {
    this.upload.onload?.();
  }

  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload?.();
  }

  breakDown() {
    this.onerror?.();
  }

  asRequest(): XMLHttpRequest {
    return this as unknown as XMLHttpRequest;
  }
}
