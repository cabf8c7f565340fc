const columns = [
  "id",
  "jenis",
  "pelanggaran",
  "soal",
  "pilihan_a",
  "pilihan_b",
  "pilihan_c",
  "benar",
  "alasan",
  "dasar_hukum",
  "detik",
];

const rows = [
  [
    "menyukai-unggahan",
    "satu",
    "KE-04",
    "Seorang rekan menyukai unggahan akun pemenangan bakal calon. Bagaimana penilaiannya?",
    "Boleh, karena hanya satu ketukan",
    "Pelanggaran kode etik",
    "Boleh bila di luar jam kerja",
    "b",
    "Menyukai, mengomentari, atau membagikan unggahan akun pemenangan bakal calon melanggar kode etik.",
    "PP 42/2004 Pasal 11 huruf c|SKB lima lembaga 22 September 2022",
    "0:20",
  ],
  [
    "setelah-penetapan",
    "benar_salah",
    "PD-06",
    "Setelah calon ditetapkan, mengikuti grup pemenangan calon termasuk pelanggaran disiplin.",
    "Benar",
    "Salah",
    "",
    "a",
    "Perbuatan yang sama berubah kelas setelah penetapan calon: dari kode etik menjadi disiplin.",
    "PP 94/2021 Pasal 5 huruf n angka 5",
    "0:45",
  ],
];

const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A question file to begin from, in the shape a spreadsheet opens. */
export const sampleQuestions = () =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
