/** Passwords of ten characters and more that lead every list of leaked ones, and their Indonesian cousins. */
const common = new Set(
  `1234567890 0123456789 12345678910 123456789a 1234567891 1029384756 1122334455 1111111111 0000000000 9876543210
qwertyuiop qwerty12345 qwerty1234 qwertyuiop123 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 asdfghjkl1 zxcvbnm123 asdfghjkl123
password12 password123 password1234 passw0rd123 p@ssw0rd123 password01 passwordku katasandi123 katasandiku sandiku123
administrator admin12345 admin123456 adminadmin adminhumas humas12345 humas123456 bpjsketenagakerjaan bpjs123456
indonesia123 indonesia1 indonesia45 merdeka1945 bismillah1 bismillah123 bismillah12 alhamdulillah sayangkamu
sayang12345 cintakamu1 rahasia123 rahasia1234 sepakbola1 jakarta123 jambi12345 selamatpagi iloveyou12 iloveyou123
letmein123 welcome123 welcome1234 changeme123 football123 superman123 abcdefghij abcd123456 abc1234567 gema123456
computer123 internet123 samsung123 liverpool1 persib1933 a123456789 aa12345678 qwerty123456 zaq12wsxcde3`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a password is among the first that anybody would try. Case does not matter. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return common.has(plain) || new Set(plain).size < 4;
}
