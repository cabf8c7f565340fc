/** Known to everybody, and therefore trusted on developers' machines only (content/certificate-keys.json). */
export const localCertificateKey = "local-1.YSBsb2NhbCBrZXkgd2hpY2ggaXMgbm8gc2VjcmV0ISE";
