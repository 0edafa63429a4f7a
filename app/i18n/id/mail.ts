/** The page behind "Berhenti berlangganan" in a mail, and refusals of the outbox. */
export const mail = {
  cannotResend:
    'Surel ini tidak dapat dikirim ulang: sudah terkirim, sudah lewat masanya, atau alamatnya salah.',
  releaseWithdrawn:
    'Siaran persnya sudah ditarik, jadi surelnya tidak dikirim lagi. Terbitkan lagi siaran persnya lebih dulu.',
  nothingRestored: 'Tidak ada cadangan yang menunggu keputusan ini.',
  unsubscribeTitle: 'Berhenti berlangganan',
  unsubscribeText:
    'Siaran pers, undangan, dan surel massal lain tidak akan dikirim lagi ke {{address}}. Surel mengenai acara yang sudah Anda jawab tetap sampai.',
  unsubscribe: 'Berhenti berlangganan',
  unsubscribedTitle: 'Anda sudah berhenti berlangganan',
  unsubscribedText:
    'Siaran pers, undangan, dan surel massal lain tidak dikirim lagi ke {{address}}. Tidak ada lagi yang perlu Anda lakukan.',
  subscribeAgainText: 'Berubah pikiran, atau tautan ini terbuka tanpa sengaja?',
  subscribeAgain: 'Kirimi saya lagi',
};
