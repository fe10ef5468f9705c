/**
 * Abbreviations that clinicians write without explaining them. One a line: the short form, then its long forms. Learnt ones
 * from the vault's own text stand beside these.
 */
export const ABBREVIATIONS = `
or: odds ratio
hr: hazard ratio; heart rate
rr: relative risk; risk ratio; respiratory rate
ci: confidence interval; cardiac index
sd: standard deviation
se: standard error
smd: standardized mean difference
iqr: interquartile range
nnt: number needed to treat
nnh: number needed to harm
arr: absolute risk reduction
roc: receiver operating characteristic
auc: area under the curve
itt: intention to treat
rct: randomized controlled trial; randomised clinical trial
sr: systematic review
ma: meta analysis
icc: intraclass correlation coefficient
ae: adverse event
sae: serious adverse event
qol: quality of life
hrqol: health related quality of life
vas: visual analogue scale
nrs: numeric rating scale; numerical rating scale
pro: patient reported outcome
prom: patient reported outcome measure
mcid: minimal clinically important difference
adl: activities of daily living
gp: general practitioner; general practice
ed: emergency department; erectile dysfunction
icu: intensive care unit
nicu: neonatal intensive care unit
los: length of stay
bmi: body mass index
bp: blood pressure
sbp: systolic blood pressure
dbp: diastolic blood pressure
map: mean arterial pressure
wc: waist circumference
fev1: forced expiratory volume
fvc: forced vital capacity
ecg: electrocardiogram
ekg: electrocardiogram
eeg: electroencephalogram
emg: electromyography
mri: magnetic resonance imaging
fmri: functional magnetic resonance imaging
ct: computed tomography
pet: positron emission tomography
us: ultrasound
dxa: dual energy x ray absorptiometry
bmd: bone mineral density
cvd: cardiovascular disease
chd: coronary heart disease; congenital heart disease
cad: coronary artery disease
cabg: coronary artery bypass grafting; coronary artery bypass graft
pci: percutaneous coronary intervention
acs: acute coronary syndrome
ami: acute myocardial infarction
mi: myocardial infarction
stemi: st elevation myocardial infarction
hf: heart failure
chf: congestive heart failure
hfref: heart failure with reduced ejection fraction
hfpef: heart failure with preserved ejection fraction
lvef: left ventricular ejection fraction
ef: ejection fraction
lv: left ventricular; left ventricle
rv: right ventricular; right ventricle
af: atrial fibrillation
vt: ventricular tachycardia
vf: ventricular fibrillation
pad: peripheral arterial disease; peripheral artery disease
dvt: deep vein thrombosis; deep venous thrombosis
pe: pulmonary embolism
vte: venous thromboembolism
tia: transient ischaemic attack
ich: intracerebral haemorrhage; intracranial haemorrhage
sah: subarachnoid haemorrhage
tbi: traumatic brain injury
ms: multiple sclerosis
als: amyotrophic lateral sclerosis
pd: parkinson disease; peritoneal dialysis
ad: alzheimer disease; atopic dermatitis
mci: mild cognitive impairment
adhd: attention deficit hyperactivity disorder
asd: autism spectrum disorder
ptsd: post traumatic stress disorder
ocd: obsessive compulsive disorder
mdd: major depressive disorder
gad: generalized anxiety disorder
cbt: cognitive behavioural therapy
ect: electroconvulsive therapy
tms: transcranial magnetic stimulation
rtms: repetitive transcranial magnetic stimulation
tdcs: transcranial direct current stimulation
tens: transcutaneous electrical nerve stimulation
ssri: selective serotonin reuptake inhibitor
snri: serotonin noradrenaline reuptake inhibitor; serotonin norepinephrine reuptake inhibitor
tca: tricyclic antidepressant
ace: angiotensin converting enzyme
acei: angiotensin converting enzyme inhibitor
arb: angiotensin receptor blocker
ccb: calcium channel blocker
ppi: proton pump inhibitor
nsaid: non steroidal anti inflammatory drug; nonsteroidal anti inflammatory drug
doac: direct oral anticoagulant
noac: novel oral anticoagulant
inr: international normalized ratio
lmwh: low molecular weight heparin
hrt: hormone replacement therapy
ocp: oral contraceptive pill
iud: intrauterine device
ivf: in vitro fertilization
pcos: polycystic ovary syndrome
gdm: gestational diabetes mellitus
cs: caesarean section; cesarean delivery
t1d: type 1 diabetes
t1dm: type 1 diabetes mellitus
t2d: type 2 diabetes
t2dm: type 2 diabetes mellitus; type 2 diabetes
dm: diabetes mellitus
hba1c: glycated haemoglobin; glycosylated haemoglobin
fbg: fasting blood glucose
fpg: fasting plasma glucose
ogtt: oral glucose tolerance test
glp1: glucagon like peptide 1
sglt2: sodium glucose cotransporter 2
dpp4: dipeptidyl peptidase 4
ldl: low density lipoprotein
hdl: high density lipoprotein
tg: triglyceride
tc: total cholesterol
crp: c reactive protein
esr: erythrocyte sedimentation rate
il: interleukin
tnf: tumour necrosis factor
ifn: interferon
vegf: vascular endothelial growth factor
egfr: epidermal growth factor receptor; estimated glomerular filtration rate
gfr: glomerular filtration rate
ckd: chronic kidney disease
esrd: end stage renal disease
aki: acute kidney injury
hd: haemodialysis
uti: urinary tract infection
ui: urinary incontinence
bph: benign prostatic hyperplasia
psa: prostate specific antigen
pth: parathyroid hormone
tsh: thyroid stimulating hormone
copd: chronic obstructive pulmonary disease
osa: obstructive sleep apnoea
cpap: continuous positive airway pressure
ards: acute respiratory distress syndrome
rsv: respiratory syncytial virus
cap: community acquired pneumonia
tb: tuberculosis
hiv: human immunodeficiency virus
aids: acquired immunodeficiency syndrome
art: antiretroviral therapy
hpv: human papillomavirus
hbv: hepatitis b virus
hcv: hepatitis c virus
cmv: cytomegalovirus
ebv: epstein barr virus
hsv: herpes simplex virus
mrsa: methicillin resistant staphylococcus aureus
sars: severe acute respiratory syndrome
covid: coronavirus disease
pcr: polymerase chain reaction
elisa: enzyme linked immunosorbent assay
snp: single nucleotide polymorphism
gwas: genome wide association study
ros: reactive oxygen species
bmsc: bone marrow stromal cell
msc: mesenchymal stem cell
hsc: haematopoietic stem cell
nk: natural killer
wbc: white blood cell
rbc: red blood cell
ibd: inflammatory bowel disease
ibs: irritable bowel syndrome
uc: ulcerative colitis
gerd: gastroesophageal reflux disease
gord: gastro oesophageal reflux disease
nafld: nonalcoholic fatty liver disease; non alcoholic fatty liver disease
nash: nonalcoholic steatohepatitis; non alcoholic steatohepatitis
hcc: hepatocellular carcinoma
ra: rheumatoid arthritis
oa: osteoarthritis
sle: systemic lupus erythematosus
as: ankylosing spondylitis
lbp: low back pain
clbp: chronic low back pain
ivd: intervertebral disc
ddd: degenerative disc disease
acl: anterior cruciate ligament
tka: total knee arthroplasty
tkr: total knee replacement
tha: total hip arthroplasty
thr: total hip replacement
rom: range of motion
mvc: maximal voluntary contraction
1rm: one repetition maximum
hiit: high intensity interval training
vo2max: maximal oxygen uptake
6mwt: six minute walk test; 6 minute walk test
dmard: disease modifying antirheumatic drug
mtx: methotrexate
bcg: bacillus calmette guerin
os: overall survival
pfs: progression free survival
dfs: disease free survival
nsclc: non small cell lung cancer
sclc: small cell lung cancer
crc: colorectal cancer
prp: platelet rich plasma
gcs: glasgow coma scale
apache: acute physiology and chronic health evaluation
asa: american society of anesthesiologists
who: world health organization
ponv: postoperative nausea and vomiting
pca: patient controlled analgesia; prostate cancer
iv: intravenous
im: intramuscular
bid: twice daily
ecmo: extracorporeal membrane oxygenation
cpr: cardiopulmonary resuscitation
cpb: cardiopulmonary bypass
nyha: new york heart association
phq: patient health questionnaire
mmse: mini mental state examination
odi: oswestry disability index
womac: western ontario and mcmaster universities
avc: accident vasculaire cerebral
iec: inhibiteur de l enzyme de conversion
ains: anti inflammatoire non steroidien
hta: hypertension arterielle
irm: imagerie par resonance magnetique
tdm: tomodensitometrie
bpco: bronchopneumopathie chronique obstructive
imc: indice de masse corporelle
ecr: essai controle randomise
tcc: therapie cognitivo comportementale
vih: virus de l immunodeficience humaine
ic: intervalle de confiance; insuffisance cardiaque
ep: embolie pulmonaire
tvp: thrombose veineuse profonde
khk: koronare herzkrankheit
mrt: magnetresonanztomographie
rkt: randomisiert kontrollierte studie
`;
