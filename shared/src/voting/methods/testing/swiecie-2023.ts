/**
 * The citizens' budget of Świecie (Poland) for 2024, voted on in September 2023: 2,553 ballots, 22 projects, 1,070,000 PLN, counted with equal shares and
 * `add1`. From Pabulib (D. Stolicki, S. Szufa, N. Talmon, "Pabulib: A Participatory Budgeting Library", 2020; Poland_Swiecie_2023); its results are those of
 * https://swiecie.eu and https://equalshares.net/elections/swiecie-2024.
 */

/** In the order of the projects c1, c2... */
const costs = [
  68000, 40000, 20000, 80000, 34000, 106788, 30000, 413000, 55000, 39000, 37387, 150000, 45000, 28550, 80000, 150000, 39000, 25000, 36500, 21900, 291000,
  482037,
];

/** Of each different ballot the approved projects, as the bits of a number in base 36 (c1 is the lowest), and `*` how many cast it. */
const ballots = `
7*20 b d e j*5 l*6 m p*2 q*2 s w 12 15 16 18 1h 1k*3 1v 1x*2 1y 21 22 24*2 29*10 2a*4 3n*2 3p*4 3q*12 3t 3u*2 3v 3w*5 41 42*2 4h*2 4i*2 4k*3
4m 4o*3 5e*2 5g*2 5k*3 68*3 77 7a 7e*5 7l 7t 8g 8x 8y 94*4 aq*6 as*3 aw*21 bk cg*3 eb*2 ed*2 ee*7 ei ep*13 eq er f8*2 fc g1*2 g2 ht*2 hu*2
hv hw*3 i0 io*2 jk ld le lk ow*3 sg sj*2 sl*4 sm*3 sq*2 sy*3 t0*2 u9*3 ua*7 ug w1 w4 w8 ww xs*5 zm zo 11c 134 16p*3 16q*6 17k*2 1ds*4 1kz*3
1l1*2 1l2*10 1l5*3 1l6 1l8*3 1ld*3 1lt 1lu 1m0 1m8*2 1mp*2 1mq 1ms*4 1mw*6 1oh*6 1oi*12 1ok*15 1oo*13 1pc*2 1q8*16 1r4 1s1 1s2*2 1s4*2
1s8*14 1ts*5 1vk*29 1z5*19 1z6*30 1z8*29 1z9 1za 1zc*19 1zk*4 200*32 20w*23 22o*69 22q 22w 24i 268*29 26g 288 2bk 2dd*3 2de*2 2dg*8 2dh*4
2dk*8 2do 2e8 2f4*5 2gw*18 2h0 2kg*4 2rk*63 2sg 2v4*2 35v 36q 39g 39k*2 3d4 3d6 3eo 400 4r2 54w*3 5j4*2 6bq*3 6c1*2 6de*5 6f5 6g0*2 6gw 6pt
6pu 741 742*2 748 77k 7i8 7wk 7wo 7y8 8ao*6 8ow cn7 cn9*2 cne*4 cng*3 cox*2 coy cps cqq cqw*3 cr4 csg cua*3 cug*7 cuo cxs*5 cy4 d1d*2 d1e
d34 d8g*3 dfl*2 dfs dgg dhc dj4 dmo*2 dmp dts e81*2 e84 e88*5 e8w e9s ebk*4 ef4*8 ef5 em8*40 eps f0g*10 f0i f28 fsy ft4 fuo jcw kjk pad paf
pai*3 pak pap pb8 pc2 pc4 pdu*4 pdw*4 pe0*3 pe4 pfk*2 pfm phd phe*2 phk*2 phm pi0*2 pi8 pj4*6 pkw*4 pl4 pmo pok pq8*3 ps0 q2q q2w q4g*2
q68*3 q9s qgw qv5*3 qv6*5 qv8*3 qvc*4 qww*5 qx0 qyo*16 qys r28*4 r40 r9c*50 r9d r9e rnk*6 rnq rns sjs sn4 su8 u0w*2 vmo vpc w00 we8 x6o
x8g*2 11xd 11xe 12bk 12ps 13i8*3 14lm 19ts 1eld 1els 1em9 1ema 1erl 1ers*3 1f28 1f5s*2 1fcy*2 1g5d*2 1g5g 1g5k*2 1g74*3 1g8w*2 1gcg*3 1gjk*3
1gjl 1hts*46 1iio 1kw2 1r7m 1r9c 1reo 1rls 1tvk 1ugw 23vk 241s*3 2420 25fk 2680 2j62 2t5d 2t5e 2t5g 2t6q*2 2t6s*3 2t8k 2ta8*7 2thc 2tz4 2ubk
2uqo 2urk*18 2utc 2v40*3 2vi8 2x34 2zgi*4 2zgk 35s1 35s4 35ts 35z4 3igw*2 3iio*2 3k00 3lkw 3wow 47pd 47pk 4kcg 5m9v*5 5m9x 5ma1*2 5ma9*47
5maa*16 5map 5mb4*2 5mbl*2 5mc0 5mdd*3 5mds 5me9 5mfk 5mgx 5mi1 5miq 5mo1*2 5n29*5 5nup*15 5o8w 5on4 5pfl 5sld 5tdu 5te8 5u68 5ywx*2 5yx4
5yxd 5yyo 5z0g 5z40 6bk1*2 6cg1 6o74 70u9*6 70ua 70uc 70ug*5 70uo*5 70v4 70w0 70xs*3 72f4*2 7dhc*2 8fep*2 8feq*2 9tz5 b8jn*2 b8jp*8 b8jq*14
b8jt b8ju b8jw b8k1*3 b8k2 b8kh*4 b8le*2 b8lg b8n6*3 b8n8*13 b8nc b8ow b8qp*2 b8qq*2 b8qs*3 b8qu b8qw*23 b8r4*2 b8sg b8u8*13 b8ug b8xt*2
b8xu b8y0 b9c1*2 b9c2*2 b9c4 b9fk ba4h*2 ba4i ba4k*4 ba4o*3 ba80*5 ba82 babk*3 babs badm baio*13 baq0 baww bb40 bbwg bev8 beyo bl6q bl6s
bl6w*3 bl7k*2 blds blz4*2 bmrk*2 bocg bri8 bxuo bxxc by0w*2 bzeo bzm4 cagw cn44 cn48*3 cn7k dclc e1oi*4 e1q8 e1s0 e1vk e3ia e3nk gutd*2
gute*2 guu8*2 gv55 gvlu gwe8 h7gg*2 mh37*2 mh39*7 mh3a*6 mh3e mh3g mh42 mh4x mh5s mh6p mh6q*5 mh6s*9 mh6w*2 mh76 mhaa mhac mhag mhds mhhg*2
mhhs mhvl mhvo mhvp mhz4 mio1*6 mio2*8 mio4*4 mio6 mio8*4 miow*2 mips*4 mirk*13 mirm miro miv8 mj28*22 mj2b mj34 mjgg mjuo mk8x mtq9 mtqc*2
mvb4*3 n6dd*2 n6de*2 n6dg n6dk*2 n6f4*2 n6gw n6kg n6ko n7y8*9 n7yd n81y n87a n8qo n8uc*2 nj0o*2 nvog*2 nvuo okxs pa84 pbsw pcld s3cx*2 s4xs
s4xv ssn4*10 xpmp*9 xpmq*23 xpms*43 xpmt*2 xpmw*6 xpn4*7 xpnk xpog*6 xpq8*30 xpqg*2 xpts*35 xpxc*12 xpxk*7 xq0w xq0y xqf4*3 xqf7 xqf8 xqf9
xqgy xr7k*11 xreo xrlx*2 xrlz xs3p xssg xvy8*5 y29s*67 y3uo y6a7 yeww*5 yfuu yh6u ytsd z474*2 10irk*3 13bwg 18v0f 18y6d 18y6i*3 18y78 18y9u
18y9w*3 18ya0 18ya8 18ybk 18ybm 18yde 18ydg 18ydk*2 18yf4 18yyt 18yyw 18yzk 18z28 18zr5 18zr6*3 18zr8*2 18zrc 18zsw*2 18zuo*2 18zy8 1905c*5
190jk*2 191c0 191c1 191c2*37 191c4*47 191c8*6 191cg*2 191cw 191ds*18 191du 191fk*16 191fo 191he 191j4*6 191jc 191jd 191q8*12 1924g*15 1924i
192ww*19 193b4 193eo 194lc 197nk*27 19ate 19atk 19aww 19ce8 19dz4*3 19nhc 19ni8 19nk0 19p1c*4 19p50 19pj8 19pmw 19qm8*4 19qps 19ts0 1afwg
1brb8 1brcw*2 1bugw*28 1buiq 1bv9c 1cj0g 1ekg1 1enls*2 1ennk 1k6pw*5 1k6q0*3 1k6ww*3 1k7if 1k8js 1k9vk*14 1kd1d 1kjcw 1vf9d 1vf9g*2 1vf9s
1vfa8 1vfcw 1vg1s 1vgu8 1vgxu 1vgxv 1vif4*10 1virm 1vk02 1w5s8 26nsw 283y8 2hwcf`;

export const swiecie = {
  budget: 1_070_000,
  costs: Object.fromEntries(costs.map((cost, place) => [`c${place + 1}`, cost])),
  ballots: ballots
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [bits = '0', times = '1'] = entry.split('*');
      const approved = Number.parseInt(bits, 36);
      return { count: Number(times), approvals: costs.flatMap((_, place) => ((approved >> place) & 1 ? [`c${place + 1}`] : [])) };
    }),
  /** votes of c1, c2... as published */
  votes: [380, 435, 434, 314, 177, 119, 285, 623, 391, 610, 308, 1030, 364, 92, 272, 279, 139, 119, 190, 531, 501, 375],
  funded: 'c1 c2 c3 c4 c5 c7 c9 c10 c11 c12 c13 c14 c17 c18 c19 c20 c21'.split(' '),
};
