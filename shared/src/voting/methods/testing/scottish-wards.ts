/**
 * Two wards of Scottish councils, with the votes of each candidate at every stage. Candidates are letters in the order of the ballot paper. Papers that were held
 * by the same candidates in turn are one bundle, which is all that a count depends on.
 */
export interface Ward {
  candidates: string;
  seats: number;
  quota: number;
  papers: string;
  /** after each stage, in the order of the ballot paper; `-` where the candidate has none left */
  stages: readonly { from: string | null; votes: string; lost: string; elected: string }[];
}

/** Highland Council, ward 7, Tain and Easter Ross, 4 May 2017: the council's "Candidate Votes Per Stage Report" and its preference profile. */
export const tainAndEasterRoss: Ward = {
  candidates: 'abcdef',
  seats: 3,
  quota: 872,
  papers: `
    1abcf 4abc 6abf 5ab 54acf 79ac 4adbf 29adcf 27adc 38adf 48ad 152af 111a 154bcf 115bc 225bf 337b 402cf 167c 16dbcf 16dbc 33dbf 32db 202dcf 124dc 222df 63d
    1eabf 6eab 2eacf 2eadcf 4ead 3eaf 7ea 1ebcf 1ebc 7ebf 7eb 15ecf 3ec 1edbcf 1edbc 1edbf 6edb 6edcf 9edc 7edf 12ed 17ef 20e 679f`,
  stages: [
    { from: null, votes: '558 831 569 708 139 679', lost: '0', elected: '' },
    { from: 'e', votes: '583 847 587 751 - 696', lost: '20', elected: '' },
    { from: 'a', votes: '- 870 722 903 - 851', lost: '138', elected: 'd' },
    { from: 'd', votes: '- 873.77630 735.69767 872 - 860.16611', lost: '142.35992', elected: 'b' },
    { from: 'b', votes: '- 872 736.25999 872 - 860.65356', lost: '143.08645', elected: '' },
    { from: 'c', votes: '- 872 - 872 - 1342.17613', lost: '397.82387', elected: 'f' },
  ],
};

/** Glasgow City Council, Springburn, 3 May 2007: the preference profile and the count of droop (https://github.com/jklundell/droop), a program for STV. */
export const springburn: Ward = {
  candidates: 'abcdefghij',
  seats: 3,
  quota: 1353,
  papers: `
    45ab 6ac 31ad 11ae 3ag 39a 14jab 7jad 7jae 1jag 3jai 18ja 99jb 30jc 132jd 49je 2jfa 5jfb 4jfc 2jfd 1jfg 1jfi 9jf 19jg 86ji 700j 339b 173c 1300d 134e 1fad 4fb
    24fc 4fd 7fe 13fg 3fi 29f 135g 6hab 3had 2hae 3hai 7ha 5hjab 3hjac 6hjad 7hjae 1hjai 17hja 74hjb 27hjc 109hjd 54hje 1hjfab 1hjfc 1hjfe 1hjfi 8hjf 12hjg
    81hji 684hj 56hb 15hc 119hd 27he 1hfa 3hfc 2hfd 1hfi 1hf 11hg 39hi 364h 168i`,
  stages: [
    { from: null, votes: '135 339 173 1300 134 85 135 1752 168 1189', lost: '0', elected: 'h' },
    {
      from: 'h',
      votes: '139.78233 351.75288 176.41595 1327.09987 140.14871 86.82184 137.50503 1353 176.88147 1437.68116',
      lost: '82.91076',
      elected: 'j',
    },
    { from: 'j', votes: '143.25032 358.57632 178.54502 1336.33636 143.75895 88.39636 138.78505 1353 183.03308 1353', lost: '133.31854', elected: '' },
    { from: 'f', votes: '144.60926 362.87082 203.47722 1340.90962 150.77236 - 151.84395 1353 186.33312 1353', lost: '163.18365', elected: '' },
    { from: 'a', votes: '- 410.14226 209.51745 1374.08557 162.73399 - 154.90285 1353 187.20642 1353', lost: '205.41146', elected: 'd' },
  ],
};
