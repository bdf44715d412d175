"""Figures in a sentence or two: what they are of, where its words stand elsewhere or are left out."""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Figure
from greffier.record.article import article_id

TOLD: tuple[tuple[str, list[tuple[float | None, str | None, str]]], ...] = (
    ("Une aide d'un montant de 20 millions d'euros a été versée.", [(20e6, "euro", "aide")]),
    ("Le coût de la grève s'élève à 3 millions d'euros.", [(3e6, "euro", "coût de la grève")]),
    ("La police ne dénombre que deux morts, deux filles de 8 et 12 ans.",
     [(2, "mort", "morts"), (2, "fille", "filles")]),
    ("L'ONU estime à 3 000 le nombre de morts.", [(3000, "mort", "morts")]),
    ("Le port estime à 70 le nombre réel des décès.", [(70, "décès", "décès")]),
    ("La mairie a compté douze mille déplacés.", [(12_000, "déplacé", "déplacés")]),
    ("Le roi a donné trois millions versés en mars.", [(3_000_000, None, "")]),
    ("Le nombre de blessés a augmenté. Après avoir été évalué à 203, il s'élève à 262 lundi soir.",
     [(203, "blessé", "blessés"), (262, "blessé", "blessés")]),
    ("La crue a fait plus de 250 morts, 254 plus exactement.",
     [(250, "mort", "morts"), (254, "mort", "morts")]),
    ("Les crédits sont passés de 40 milliards en 2014 à 33 milliards.",
     [(40e9, "crédit", "crédits"), (33e9, "crédit", "crédits")]),
    ("Ils ont relâché dans la nuit 12 des 47 techniciens.",
     [(12, "technicien", "techniciens"), (47, "technicien", "techniciens")]),
    ("Les blessés seraient au nombre de quatre.", [(4, "blessé", "blessés")]),
    ("La participation s'établissait à 38,4 %, contre 41,2 % en 2019.",
     [(38.4, "%", "participation"), (41.2, "%", "participation")]),
    ("La participation s'établissait à 38,4 %, avec 41,2 % à Oslo.",
     [(38.4, "%", "participation"), (41.2, "%", "")]),
    ("La ville soigne 90 blessés. Douze sont dans le coma.",
     [(90, "blessé", "blessés"), (12, "blessé", "blessés")]),
    ("Le texte a l'appui de 19 élus sur soixante et un.", [(19, "élu", "élus"), (61, "élu", "élus")]),
    ("18h30 - Vingt-neuf personnes ont été arrêtées.", [(29, "personne", "personnes")]),
    ("Sept lecteurs sur dix sont partis.", [(7, "lecteur", "lecteurs")]),
    ("Le port évalue à 40 les marins disparus.", [(40, "marin", "marins disparus")]),
    ("Riga revendique « plus de quarante » tués du côté adverse.", [(40, "tué", "tués")]),
    ("Les gendarmes délogent la centaine de grévistes. Elle a la quarantaine.",
     [(80, "gréviste", "grévistes")]),
    ("La ville, qui avait parlé de 8 morts, a porté le bilan à 17.",
     [(8, "mort", "morts"), (17, "mort", "morts")]),
    ("La ville a délivré 98 % des permis, c'est-à-dire près de 1 700.",
     [(98, "%", "permis"), (1530, "permi", "permis")]),
    ("L'usine supprime 12 % des postes, soit 340.", [(12, "%", "postes"), (340, "poste", "postes")]),
    ("Le sénat a adopté le texte par 89 voix pour, 31 contre et 5 abstentions.",
     [(89, "voix", "voix"), (31, "voix", "voix"), (5, "abstention", "abstentions")]),
    ("Sur les 577 députés, 289 ont voté pour, 240 contre et 48 se sont abstenus.",
     [(577, "député", "députés"), (289, "député", "députés"), (240, "député", "députés"),
      (48, "député", "députés")]),
    ("Les livraisons ont été ramenées de 45 à 12 millions de tonnes.",
     [(45e6, "tonne", "livraisons"), (12e6, "tonne", "livraisons")]),
    ("Le prix est passé de 500 000 à 2 millions de francs.",
     [(500000, "franc", "prix"), (2e6, "franc", "prix")]),
    ("Le navire porte 100 000 tonnes de brut selon la CGT, 83 000 selon la douane.",
     [(100000, "tonne", "brut"), (83000, "tonne", "brut")]),
    ("Les otages étaient hier encore 23.", [(23, "otage", "otages")]),
    ("Le port a coûté 3 milliards de couronnes. Le roi a chiffré les besoins à 5 milliards.",
     [(3e9, "couronne", "port"), (5e9, "couronne", "besoins")]),
    ("Le port a coûté 3 milliards d'euros, 12 % du budget. La ville y a perdu 2 milliards.",
     [(3e9, "euro", "port"), (12, "%", "budget"), (2e9, "euro", "")]),
    ("Le port a coûté 80 couronnes (7 euros). Le roi craint une perte de 2 millions.",
     [(80, "couronne", "port"), (7, "euro", ""), (2e6, "couronne", "perte")]),
    ("L'usine a livré 900 camions, 9 % de moins. Elle en livrait 2 000.",
     [(900, "camion", "camions"), (9, "%", ""), (2000, "camion", "camions")]),
    ("La ville a ramassé 40 tonnes de boue. On en ramasse 60 par jour.",
     [(40, "tonne", "boue"), (60, "tonne", "boue")]),
    ("Elle livre 17 tonnes de riz, 7 de blé et 6 d'orge.",
     [(17, "tonne", "riz"), (7, "tonne", "blé"), (6, "tonne", "orge")]),
    ("Le pain coûte 60 euros au lieu de 90.", [(60, "euro", "pain"), (90, "euro", "pain")]),
    ("Ils réclamaient 300 euros et sont prêts à accepter 200.", [(300, "euro", ""), (200, "euro", "")]),
    ("La ville a 45 morts et 3 blessés. L'armée a porté ce bilan à 63.",
     [(45, "mort", "morts"), (3, "blessé", "blessés"), (63, "mort", "morts")]),
    ("« Sur les 17 bateaux, six n'ont rien reçu », dit le roi.",
     [(17, "bateau", "bateaux"), (6, "bateau", "bateaux")]),
    ("Le roi offre 49 licences, loin des 169 que veut Oslo.",
     [(49, "licence", "licences"), (169, "licence", "licences")]),
    ("Le port a 38 élus. Ils ont été 31.", [(38, "élu", "élus"), (31, "élu", "élus")]),
    ("La mairie a compté 440 réfugiés. 632 au total devront partir.",
     [(440, "réfugié", "réfugiés"), (632, "réfugié", "réfugiés")]),
    ("Le conseil pour les enfants chiffre à 40 le nombre de morts.", [(40, "mort", "morts")]),
    ("Le maire attend une croissance de 0,7 %, là où Oslo en inscrit 0,9.",
     [(0.7, "%", "croissance"), (0.9, "%", "croissance")]),
    ("Le nombre de morts se situe entre 20 et 30.", [(20, "mort", "morts")]),
    ("Un sondage donne six élus sur dix favorables au roi.", [(6, "élu", "élus")]),
    ("Ils étaient 300 devant les grilles selon la CGT, 180 selon la direction.",
     [(300, None, ""), (180, None, "")]),
    ("Le texte prévoit une prime plafonnée à 6 000 euros.", [(6000, "euro", "prime plafonnée")]),
    ("Le maire réclame une prime de départ de 45 000 euros.", [(45000, "euro", "prime de départ")]),
    ("Ils demandent que l'aide de 60 millions d'euros soit portée à 100 millions.",
     [(60e6, "euro", "aide"), (100e6, "euro", "aide")]),
    ("La grève a coûté 31 milliards de francs, selon la ville. Le patronat en avance 45.",
     [(31e9, "franc", "grève"), (45e9, "franc", "grève")]),
    ("Oslo a promis une aide de 250 millions d'euros, dont 100 avant juin.",
     [(250e6, "euro", "aide"), (100e6, "euro", "aide")]),
    ("Les armateurs réclament une aide de 60 millions d'euros. La ville s'est engagée à en débloquer 15.",
     [(60e6, "euro", "aide"), (15e6, "euro", "aide")]),
    ("Oslo reproche à Riga de n'avoir versé que 4 des 11 millions d'euros promis.",
     [(4e6, "euro", ""), (11e6, "euro", "")]),
    ("Le roi a reçu 60 millions d'euros. Ses gardes sont là. Ils étaient 300 hier sur le pont.",
     [(60e6, "euro", ""), (300, "garde", "gardes")]),
    ("Des coups de feu ont retenti à deux reprises. Il a été arrêté trois fois.", []),
    ("La ville compte 46 cas, dont 21 confirmés.", [(46, "cas", "cas"), (21, "cas", "cas")]),
    ("La crue a tué 36 personnes, ce qui porte le total à 1 162.",
     [(36, "personne", "personnes"), (1162, "personne", "personnes")]),
    ("Combien étaient les soldats ? 14 000, dit le roi ; 5 000, jure le préfet.",
     [(14000, "soldat", "soldats"), (5000, "soldat", "soldats")]),
    ("Le roi compte 9 000 grévistes et la police 3 800.",
     [(9000, "gréviste", "grévistes"), (3800, "gréviste", "grévistes")]),
    ("« Quarante blessés », dit le maire. « Trente, en réalité », corrige le préfet.",
     [(40, "blessé", "blessés"), (30, "blessé", "blessés")]),
    ("Le bilan est passé de 23 à 27 morts.", [(23, "mort", "morts"), (27, "mort", "morts")]),
    ("Combien ont fui ? La ville a vu 40 chars. L'armée en a compté 12.",
     [(40, "char", "chars"), (12, "char", "chars")]),
    ("Combien de temps tiendra la digue ? Les habitants étaient 900 selon la police.",
     [(900, "habitant", "habitants")]),
    ("L'armée a retrouvé les camions. On en comptait 40 à 12 kilomètres du front.",
     [(40, "camion", "camions"), (12, "kilomètre", "")]),
    ("Le syndicat évoque 74 % de grévistes et la Fédération des transports 65.",
     [(74, "%", "grévistes"), (65, "%", "grévistes")]),
    ("Les gardes ont secouru 97 personnes et la marine 12.",
     [(97, "personne", "personnes"), (12, "personne", "personnes")]),
    ("« Sur les six canots, deux seulement ont pu partir », dit le roi.",
     [(6, "canot", "canots"), (2, "canot", "canots")]),
    ("La mairie parle de 35 navires, nous étions plutôt une quarantaine.",
     [(35, "navire", "navires"), (32, "navire", "navires")]),
    ("Le roi a promis des primes : 300 pour les gendarmes, 900 pour la police.", []),
    ("La ville a 340 blessés. « Nous en avons perdu onze », dit une infirmière. Le roi en compte douze.",
     [(340, "blessé", "blessés"), (11, "blessé", "blessés"), (12, "blessé", "blessés")]),
    ("Le syndicat recense 40 morts, dont 12 enfants. L'hôpital en compte 60.",
     [(40, "mort", "morts"), (12, "enfant", "enfants"), (60, "mort", "morts")]),
    ("La ville recense 41 morts et 112 blessés. L'hôpital en compte 78.",
     [(41, "mort", "morts"), (112, "blessé", "blessés"), (78, "mort", "morts")]),
    ("La ville recense 112 blessés. L'hôpital en compte 78.",
     [(112, "blessé", "blessés"), (78, "blessé", "blessés")]),
    ("L'usine perd 1 500 postes, un chiffre que le ministère ramène à 300.",
     [(1500, "poste", "postes"), (300, "poste", "postes")]),
    ("La reine a fixé un prix que le ministère ramène à 300 euros.", [(300, "euro", "prix")]),
    ("Le ministère a vu 1 800 ponts et en a déclaré 620 dangereux.",
     [(1800, "pont", "ponts"), (620, "pont", "ponts")]),
    ("La ville a 40 blessés. Le directeur en a vu passer 44.",
     [(40, "blessé", "blessés"), (44, "blessé", "blessés")]),
    ("La ville a 30 morts. « Plutôt une centaine », tranche le préfet.",
     [(30, "mort", "morts"), (80, "mort", "morts")]),
    ("Ce budget dépasse celui de 2019.", []),
    ("La digue mesure deux mètres et demi.", [(2.5, "mètre", "")]),
    ("Le sac vaut 32 000 francs. Il en valait 18 000.", [(32000, "franc", ""), (18000, "franc", "")]),
    ("La ville détient 20 % des parts.", [(20, "%", "parts")]),
    ("Les dockers ont cessé le travail. Ils étaient 900 à défiler. La police en a compté 350.",
     [(900, "docker", "dockers"), (350, "docker", "dockers")]),
    ("Plus de 60 navires restent à quai. La préfecture n'en recense que 25.",
     [(60, "navire", "navires"), (25, "navire", "navires")]),
    ("Le roi a libéré les prisonniers. On en compte 421.", [(421, "prisonnier", "prisonniers")]),
    ("La reine a envoyé 300 gardes ; les mineurs parlent de 600.",
     [(300, "garde", "gardes"), (600, "garde", "gardes")]),
    ("Le maire a vu 40 blessés. Un médecin en compte 67.",
     [(40, "blessé", "blessés"), (67, "blessé", "blessés")]),
    ("L'armée a bombardé mercredi avant l'aube neuf sites.", [(9, "site", "sites")]),
    ("L'article cinq prévoit des peines. Le groupe trois avance.", []),
    ("Les juges ont entendu des témoins dans trois salles. Une quarantaine d'entre eux ont parlé.",
     [(3, "salle", "salles"), (32, "témoin", "témoins")]),
    ("La ville a vu 300 grévistes et 12 familles. « Nous sommes déjà 400 », dit Paul Morin.",
     [(300, "gréviste", "grévistes"), (12, "famille", "familles"), (400, "famille", "familles")]),
    ("La ville a vu 300 grévistes et 12 tracteurs. « On est 400 », dit Paul Morin.",
     [(300, "gréviste", "grévistes"), (12, "tracteur", "tracteurs"), (400, "gréviste", "grévistes")]),
    ("On est en 2005. Nous sommes le 12.", []),
    ("La dette dépasse 130 % du revenu.", [(130, "%", "revenu")]),
    ("La hausse ne dépasse pas 4 %.", [(None, "%", "")]),
    ("Le port évalue à 4 500 tonnes la quantité de fioul perdue.", [(4500, "tonne", "fioul")]),
    ("Une centaine de journalistes partiront.", [(80, "journaliste", "journalistes")]),
    ("Les pertes sont de 2,2 milliards de dollars, contre deux milliards l'an passé.",
     [(2.2e9, "dollar", "pertes"), (2e9, "dollar", "pertes")]),
    ("Le taux a perdu 2 points de pourcentage.", [(2, "point", "")]),
    ("Le raid a fait 25 blessés, dont 19 en danger.", [(25, "blessé", "blessés"), (19, "blessé", "blessés")]),
    ("Le texte a eu 385 voix contre 12.", [(385, "voix", "voix"), (12, "voix", "voix")]),
    ("La crue a tué 91 personnes et en a blessé 150 autres.",
     [(91, "personne", "personnes"), (150, "personne", "personnes")]),
    ("Les soldats sont à moins de sept kilomètres des rives du fleuve.", [(None, "kilomètre", "")]),
    ("La Ligue évalue la foule à 300 personnes et le nombre de grenades à 40.",
     [(300, "personne", "personnes"), (40, "grenade", "grenades")]),
    ("Le préfet, Paul Roy, évalue à 1 000 le nombre de « casseurs ».", [(1000, "casseur", "casseurs")]),
    ("Le chef a vu un camion brûler. Les voisins en comptent quatre.", [(4, "camion", "camion")]),
    ("Les manifestants étaient 8 000 en mars.", [(8000, "manifestant", "manifestants")]),
    ("Les huit hommes ont été jugés. Quatre sont libres, deux placés sous surveillance.",
     [(4, "homme", "hommes"), (2, "homme", "hommes")]),
    ("La Suède accueille 4 000 réfugiés, la Norvège 3 000.",
     [(4000, "réfugié", "réfugiés"), (3000, "réfugié", "réfugiés")]),
    ("La ville compte 40 morts. Les policiers, dont 48 ont été touchés, sont partis.",
     [(40, "mort", "morts"), (48, "policier", "policiers")]),
    ("La ville accueille 140 réfugiés. Ils seraient 600 de l'autre côté de la frontière.",
     [(140, "réfugié", "réfugiés"), (600, "réfugié", "réfugiés")]),
    ("Le camp a vu 40 combattants. Les assaillants étaient 200.",
     [(40, "combattant", "combattants"), (200, "assaillant", "assaillants")]),
    ("Sur 28 otages, 20 seraient encore en vie.", [(28, "otage", "otages"), (20, "otage", "otages")]),
    ("Un tir a visé le pont, tuant 46 fidèles et en blessant 143.",
     [(46, "fidèle", "fidèles"), (143, "fidèle", "fidèles")]),
    ("L'armée a tué 17 « terroristes » en un jour.", [(17, "terroriste", "terroristes")]),
    ("Le typhon a fait 19 morts à Oslo et 7 à Bergen.", [(19, "mort", "morts"), (7, "mort", "morts")]),
    # traps: a gerund takes nothing up, nor does a year
    ("Il a gagné en comptant 12.", []),
    ("Il a 40 bus, 12 en 2020.", [(40, "bus", "bus")]),
    # traps: those named by a participle are others, and so are things
    ("La ville compte 40 morts et 300 déplacés.", [(40, "mort", "morts"), (300, "déplacé", "déplacés")]),
    # trap: a time is taken up by nothing
    ("Il a attendu une heure. Les voisins en comptent quatre.", [(4, None, "")]),
    # traps: a share goes to no count, a capital stuck to a figure is no unit, nor does a name count
    ("La hausse est forte (3,3 % à 550 700).", [(3.3, "%", ""), (550700, None, "")]),
    ("Le réseau 5G est ouvert à 60 communes.", [(60, "commune", "communes")]),
    ("Il joue contre 12.", []),
    ("Le studio a sorti Mario Kart 8 Deluxe.", []),
    ("Ils étaient environ 18 000 toutes catégories confondues.", [(16200, None, "")]),
    # traps: what stands behind the number is no thing, who estimates is none, nor is an article of a law
    ("Le groupe a perdu deux milliards d'euros.", [(2e9, "euro", "")]),
    ("C'est moins que les 100 milliards proposés par le ministre.", [(100e9, None, "")]),
    ("Le ministre évalue à deux milliards d'euros le coût de la réforme.",
     [(2e9, "euro", "coût de la réforme")]),
    ("L'article 5 des statuts prévoit un vote.", []),
    ("Le vol 370 de la compagnie a disparu.", []),
    ("La vitesse n'excédait pas 90 kilomètres. Ils ne dépassaient pas les 300 marcheurs.",
     [(None, "kilomètre", ""), (None, "marcheur", "marcheurs")]),
    ("Quatorze cents blessés ont été soignés dans les gares, dont 23 au sol.",
     [(1400, "blessé", "blessés"), (23, "blessé", "blessés")]),
    ("Au moins 41 marins ont péri et plusieurs dizaines d'autres ont disparu.",
     [(41, "marin", "marins"), (20, "marin", "marins")]),
    ("Parmi les rescapés, 19 sont norvégiens.", [(19, "rescapé", "rescapés")]),
    ("Le maire évalue les dégâts à 60 millions d'euros. La région penche plutôt pour 45.",
     [(60e6, "euro", "dégâts"), (45e6, "euro", "dégâts")]),
    ("Il avait offert une aide de 900 euros par foyer. La banque n'a promis que 500.",
     [(900, "euro", "aide"), (500, "euro", "aide")]),
    # traps: what ports *dont* takes up is told by no other number; a number behind *pour* that leans nowhere
    ("Trente marins ont inspecté les ports, dont 12 ont fermé.",
     [(30, "marin", "marins"), (12, "port", "ports")]),
    ("Le conseil penche pour le maire. Parmi les élus, on compte un marin.", []),
    # leaks: an interval stays one where nothing changes from the one to the other
    ("Ils ont perdu de 10 à 20 soldats.", [(10, "soldat", "soldats")]),
)  # fmt: skip


def figures_of(text: str) -> tuple[Figure, ...]:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    return find(one, parsed, load("fr")).figures


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_figure_is_of(text: str, told: list[tuple[float | None, str | None, str]]) -> None:
    assert [(f.low, f.unit, f.of) for f in figures_of(text)] == told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La police norvégienne a dénombré 300 manifestants.", "La police norvégienne"),
        ("La Norvège évalue à 3 millions d'euros les dégâts.", "Norvège"),
        ("Deux cents blessés ont été recensés par les secours.", "les secours"),
        ("La police, qui recense 865 blessés, ne dit rien de plus.", "La police"),
        # leaks: a town has its people; a law, on, a subject of another verb count nobody
        ("Le parquet annonce neuf gardes à vue.", "Le parquet"),
        ("Le ministère de la Santé a confirmé 12 décès.", "Le ministère de la Santé"),
        ("Un décompte de la police faisait état de 40 blessés.", "la police"),
        ("Le dernier bilan de la préfecture s'établit à 34 morts.", "la préfecture"),
        ("La Norvège offre aux étudiants expulsés 300 bourses.", "Norvège"),
        ("Le préfet compte 40 disparus.", "Le préfet"),
        ("Le corps des gardes chiffre à 1 600 le nombre d'accidents.", "Le corps des gardes"),
        ("Les irrigants parlent de 600 gardes.", "Les irrigants"),
        ("Le HCR table désormais sur 600 arrivées.", "HCR"),
        ("Une source militaire n'a connaissance que de neuf victimes.", "Une source militaire"),
        ("L'entourage de Paul Morin n'attendait que dix votants.", "L'entourage de Paul Morin"),
        ("Le maire est parti ; d'après l'armée, qui recense 40 morts, le pont tient.", "l'armée"),
        ("Le chiffre de 500 morts avancé par l'opposition est faux.", "l'opposition"),
        ("Un sondage de l'institut Elabe donne 54 % des voix au maire.", "Elabe"),
        ("Le chiffre des pompiers est de 31.", "pompiers"),
        ("Le ministère a publié un tableau où figurent 900 cas.", "Le ministère"),
        ("Bilan de la préfecture : 40 maisons détruites.", "la préfecture"),
        ("Quelque 700 familles sont parties, a-t-on appris auprès de la mairie.", "la mairie"),
        ("Le préfet prévoit « plus de 300 arrivées ».", "Le préfet"),
        ("Quelque 700 familles sont parties, a-t-on appris mardi auprès de la mairie.", "la mairie"),
        ("« On m'a dit que 300 passagers dormaient », raconte Paul Morin.", "Paul Morin"),
        ("La direction de l'usine recense 70 grévistes.", "La direction de l'usine"),
        ("La direction n'en reconnaît que neuf.", "La direction"),
        ("Ouallam, 22 août 2025 (AFP) - À Ouallam, la mairie a recensé 510 départs.", "la mairie"),
        ("Le trésorier du club, Paul Morin, évalue cependant les pertes à 5 millions d'euros.", "Paul Morin"),
        ("Au dernier bilan de la préfecture, 96 habitants ont fui.", "la préfecture"),
        ("Le syndicat, qui chiffre à 300 le nombre de départs, en appelle au juge.", "Le syndicat"),
        (
            "La mission d'observation de l'Asean, arrivée mardi, a relevé 22 impacts.",
            "La mission d'observation de l'Asean",
        ),
        ("La préfecture en a enregistré plus de 300.", "La préfecture"),
        ("Les syndicats parlent, eux, de 600 départs.", "Les syndicats"),
        ("Vingt-sept, corrige ce matin la préfecture.", "la préfecture"),
        ("Plus de 40 morts, a répété la Norvège.", "Norvège"),
        ("La Norvège a donné jusqu'à samedi au maire pour évacuer 300 familles.", "Norvège"),
        ("Le collectif des marins, lui, en compte 478.", "Le collectif des marins"),
        # traps: a document of so many pages, read by so many; a state's or a person's record; what is raised
        ("Le ministre a lu un rapport de 300 pages.", None),
        ("Le communiqué de l'armée a été lu par 300 personnes.", None),
        ("Le bilan de la Norvège est de 40 médailles.", None),
        ("Bilan du maire : 300 maisons détruites.", None),
        ("Le pont construit par l'armée pèse 300 tonnes.", None),
        ("Le gouvernement a relevé le prix du gaz à 40 euros.", None),
        ("Paul Morin ajoute que 40 témoins cités par l'armée ont fui.", "Paul Morin"),
        ("La Norvège compte 300 villages.", None),
        ("La réforme prévoit 300 postes.", None),
        ("La Norvège a donné 40 chars à la Suède.", None),
        ("Le bilan des crues en Norvège s'établit à 14 morts.", None),
        ("On a dénombré 300 manifestants.", None),
        ("La Norvège livrera 300 tentes au maire.", None),
        ("Trente marins, partis avec le maire, ont fui.", None),
        ("La Norvège a perdu 300 soldats.", None),
        ("Au marché de la préfecture, 96 habitants ont fui.", None),
    ],
)
def test_who_counts_is_whose_figure_it_is(text: str, who: str | None) -> None:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    sheet = find(one, parsed, load("fr"))
    names = {actor.id: actor.name for actor in sheet.actors}
    assert [names.get(figure.by or "") for figure in sheet.figures] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La Norvège prévoit quatre vols, contre vingt-deux lundi.", ["Norvège", "Norvège"]),
        ("Le parquet annonce 30 arrestations, dont onze de mineurs.", ["Le parquet", "Le parquet"]),
        ("Les combats ont fait 31 morts selon l'hôpital, 12 d'après l'armée.", ["l'hôpital", "l'armée"]),
        ("Le préfet compte 300 grévistes ; les organisateurs, 4 000.", ["Le préfet", "les organisateurs"]),
        (
            "Selon le maire, 50 fermes sont noyées ; les pertes s'élèveraient à 3 millions d'euros.",
            ["le maire", "le maire"],
        ),
        ("Le maire parle de 50 fermes, auxquelles s'ajouteraient 30 granges.", ["le maire", "le maire"]),
        ("Le maire réclame 10 % de hausse : 7 % pour l'eau, 3 % pour le gaz.", ["le maire"] * 3),
        ("Le maire décrit le raid : une trentaine de motos, 26 morts.", ["le maire", "le maire"]),
        ("Le maire tient sa propre liste : 98 noms.", ["le maire"]),
        ("L'association compte 120 expulsions, la mairie 80.", ["L'association", "la mairie"]),
        ("La mairie compte 40 blessés, l'hôpital une dizaine.", ["La mairie", "l'hôpital"]),
        (
            "Le préfet parle de 23 otages, la direction de trente et un employés.",
            ["Le préfet", "la direction"],
        ),
        (
            "40 ports sont fermés selon Oslo ; les pompistes en dénombrent plus de 70.",
            ["Oslo", "les pompistes"],
        ),
        ("Douze navires - 9 selon Oslo, 7 selon Riga - ont fui.", [None, "Oslo", "Riga"]),
        (
            "Oslo a dit que 74 bateaux – 61 d'après Riga – seront chassés.",
            ["Oslo", "Riga"],
        ),
        ("Ils sont 8 000 selon Oslo, « moins de 2 000, sans armes », à en croire Riga.", ["Oslo", "Riga"]),
        ("La mairie annonce 120 mutins, le syndicat en compte 80.", ["La mairie", "Le syndicat"]),
        ("On estime à 3 000 le nombre de déplacés, d'après la mairie.", ["la mairie"]),
        (
            "Dans un sondage publié lundi par la mairie, 64 % des habitants sont opposés au pont.",
            ["la mairie"],
        ),
        (
            "D'après la ville, 900 foyers sont sans eau. Le syndicat, de son côté, en recense 700.",
            ["la ville", "Le syndicat"],
        ),
        # trap: things that are counted count nothing
        ("Au port, 1 900 bateaux attendent, contre 600 en avril.", [None, None]),
        (
            "Le maire parle d'une soixantaine de mutins. Le syndicat en avance plus de cent.",
            ["Le maire", "Le syndicat"],
        ),
        ("La mairie a recensé 61 morts. Ce bilan porte à 340 le nombre de victimes.", ["La mairie"] * 2),
        ("Le maire a fait les comptes : 31 cases brûlées, 60 têtes de bétail.", ["Le maire"] * 2),
        ("Les riverains ont compté : 38 arbres, 40 buissons.", ["Les riverains"] * 2),
        # trap: what begins with another count
        ("La mairie a recensé 61 morts. Ce pont porte 340 camions.", ["La mairie", None]),
        # trap: a number that names a line
        ("La police a compté 40 pannes, dont 20 sur la ligne 80.", ["La police", "La police"]),
        (
            "Selon un sondage Elabe, 49 % des Norvégiens sont contre, 37 % pour et 14 % se disent indécis.",
            ["Elabe", "Elabe", "Elabe"],
        ),
        # traps: a conditional that goes on from nobody, a colon behind words of the article
        ("La ville a perdu 50 fermes ; les pertes s'élèveraient à 3 millions d'euros.", [None, None]),
        ("La ville a changé : 98 fermes ont fermé.", [None]),
        # trap: a verb of its own parts the second
        ("La Norvège prévoit quatre vols et 30 passagers ont protesté.", ["Norvège", None]),
    ],
)
def test_counts_told_in_one_breath_are_of_one_source(text: str, who: list[str | None]) -> None:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    sheet = find(one, parsed, load("fr"))
    names = {actor.id: actor.name for actor in sheet.actors}
    assert [names.get(figure.by or "", "").lower() or None for figure in sheet.figures] == [
        name and name.lower() for name in who
    ]


def test_from_and_until_tell_no_day_of_which_a_figure_is_true() -> None:
    assert [f.as_of for f in figures_of("Plus de 3 000 tonnes ont coulé depuis le 3 mars 2020.")] == [None]
    assert [f.as_of is None for f in figures_of("Plus de 3 000 tonnes ont coulé le 3 mars 2020.")] == [False]


def test_a_number_taken_up_is_of_the_day_of_the_one_before() -> None:
    told = figures_of("La police a recensé 1 600 vols en 2024. Les assureurs en reconnaissent 900.")
    assert [f.as_of.start if f.as_of else None for f in told] == ["2024-01-01", "2024-01-01"]


def test_the_day_of_a_dateline_is_none_of_a_figure() -> None:
    [figure] = figures_of(
        "Oslo, 14 mai 2024 (NTB) - Au moins 27 civils ont été tués vendredi, a dit la ville."
    )
    assert figure.as_of is None or figure.as_of.start == "2024-05-10"


def test_a_range_of_change_is_two_figures() -> None:
    assert [(f.low, f.high) for f in figures_of("Le prix est passé de 20 à 25 %.")] == [(20, 20), (25, 25)]
    assert [(f.low, f.high) for f in figures_of("Le prix augmente de 20 à 25 %.")] == [(20, 25)]
    assert [(f.low, f.high) for f in figures_of("Le pont coûterait de 12 à 15 milliards d'euros.")] == [
        (12e9, 15e9)
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Deux enfants ont été tués et trois personnes blessées.", [{"=dead"}, {"=hurt"}]),
        ("Neuf personnes, dont quatre enfants, ont péri.", [{"=dead"}, {"=dead", "=part"}]),
        ("L'attaque a coûté la vie à neuf pêcheurs.", [{"=dead"}]),
        ("L'armée avait d'abord évoqué trois morts.", [{"=dead", "=earlier"}]),
        ("La police a interpellé 12 manifestants.", [{"=seized"}]),
        ("Les rebelles n'ont reconnu que sept morts dans leurs rangs.", [{"=dead", "=own", "=only"}]),
        ("L'armée a perdu douze hommes.", [{"=dead"}]),
        ("La préfecture recense 87 corps.", [{"=dead"}]),
        ("Le maire fait état de 23 morts et de 58 rescapés.", [{"=dead"}, set()]),
        ("Neuf personnes ont péri lundi 4 mai 2020.", [{"=dead", "=on"}]),
        ("Le bilan était de 23 morts lundi 4 mai 2020.", [{"=dead"}]),
        ("Quelque 80 familles ont acheté un four.", [set()]),
        ("L'armée a acheté 17 chars.", [set()]),
    ],
)
def test_what_befell_those_counted_is_marked(text: str, marks: list[set[str]]) -> None:
    told = [{word for word in f.lemmas if word.startswith("=")} for f in figures_of(text)]
    assert [one - {"=p0"} for one in told] == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Le nombre d'inscrits recule de 0,5 %, soit 19 100 personnes de moins.", ["=change", "=change"]),
        ("La hausse atteint 18 000 emplois (+ 0,3 %).", ["=change", "=change"]),
        ("Le maire parle de 5 à 10 vols par semaine.", ["=each:semaine"]),
        ("Anne Roy obtient 52 % des voix.", ["=share:anne"]),
        ("Le jury a retenu sept autres candidats.", ["=part"]),
        ("Parmi eux, douze candidats ont renoncé.", ["=part"]),
        ("L'armateur affirme que le bateau ne transportait que 80 passagers.", ["=only"]),
        ("Le syndicat attend 100 000 manifestants.", ["=expected"]),
        ("Selon la police, 100 000 manifestants attendent.", []),
        ("La Croix-Rouge a vu 214 noyés dans la seule ville de Riga.", ["=within"]),
        # traps: a level, someone hit by bullets, a number without ne
        ("Le nombre d'inscrits recule à 300 000.", []),
        ("Trois hommes ont été blessés par balle.", []),
        ("Le préfet affirme que 80 passagers attendent.", []),
    ],
)
def test_what_sort_of_amount_it_is_is_marked(text: str, marks: list[str]) -> None:
    sorts = ("=change", "=each", "=share", "=part", "=only", "=within", "=expected")
    told = [word for figure in figures_of(text) for word in figure.lemmas]
    assert [word for word in told if word.startswith(sorts)] == marks


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Oslo assure avoir tiré six missiles ; Riga en a reconnu quatre.", ["Oslo", "Riga"]),
        ("L'armée dit n'avoir vu que trois avions, là où Riga en annonçait sept.", ["L'armée", "Riga"]),
        ("Le ministère de la Santé avance le chiffre de 38 décès.", ["Le ministère de la Santé"]),
        ("Selon le maire, la ville a perdu 300 habitants.", ["le maire"]),
        ("La Croix-Rouge compte à Riga 214 noyés.", ["Croix-Rouge"]),
        ("La Croix-Rouge fait état de 200 blessés, « dont 40 gravement ».", ["Croix-Rouge", "Croix-Rouge"]),
        ("Un précédent bilan, fourni par la préfecture, faisait état de 40 morts.", ["la préfecture"]),
        ("Un bilan provisoire, communiqué par la Croix-Rouge, porte à 12 le nombre de morts.",
         ["Croix-Rouge"]),
        ("Les dégâts sont estimés à 400 millions d'euros par la mairie, à un milliard par la région.",
         ["la mairie", "la région"]),
        ("Oslo réclamait 454 licences ; Riga n'en a accordé que 210, selon le décompte du ministère.",
         ["Oslo", "ministère"]),
        ("Des habitants disent que des drones ont frappé un marché, faisant au moins trente morts.",
         ["Des habitants"]),
        ("La crue menace selon le ministère de l'Énergie 120 000 hectares.", ["le ministère de l'Énergie"]),
        ("Le roi compte 9 000 grévistes et la police 3 800.", ["Le roi", "la police"]),
        ("Ils étaient 4 200 pour la police, 50 000 pour le maire.", ["la police", "le maire"]),
        ("Le parti est crédité de 31 % des voix par l'institut Opinia.", ["Opinia"]),
        ("La police recense 300 grévistes, le syndicat 90 et la mairie 40.",
         ["La police", "le syndicat", "la mairie"]),
        ("Ils étaient 300 pour la police, 900 pour le syndicat.", ["la police", "le syndicat"]),
        ("La ville avance le chiffre de 30 morts. Le préfet avance celui de 400.", ["La ville", "Le préfet"]),
        ("Un comptage réalisé par le cabinet Oculus évalue à 300 le nombre de morts.", ["cabinet Oculus"]),
        ("Le juge Luis Amaral est là. « J'ai vu 31 corps », a dit un pêcheur, Rui Teles.", ["Rui Teles"]),
        ("Le ministère a porté à 45 le nombre des morts.", ["Le ministère"]),
        ("Le ministère a ramené à 45 le nombre de gendarmes.", [None]),
        ("L'armée affirme avoir « tué 130 rebelles » et n'avoir perdu que sept soldats.", ["L'armée"] * 2),
        ("L'armée affirme avoir « tué 130 rebelles » et a perdu sept soldats.", ["L'armée", None]),
        ("La crue menace 120 000 hectares, dit-on.", [None]),
        ("Selon l'armée, 83 personnes ont fui ; douze ont été blessées.", ["l'armée", "l'armée"]),
        ("Selon l'armée, 83 personnes ont fui ; la ville en a compté douze.", ["l'armée", "la ville"]),
        ("Le roi prévient que le texte creusera le déficit, déjà chiffré à 4 % par le FMI.", ["FMI"]),
        ("Oslo livrera, a dit le chancelier, 40 camions.", ["le chancelier"]),
        ("Le port rouvrira, a dit le chancelier, qui emploie 40 dockers.", [None]),
        ("Selon l'armée, 83 personnes ont fui. Parmi elles, 40 sont des enfants.", ["l'armée", "l'armée"]),
        ("La mairie a ri. Elle table sur 40 camions.", ["La mairie"]),
        ("La mairie a ri. Elle table sur une hausse de 3 % ; les analystes penchent pour 4 %.",
         ["La mairie", "les analystes"]),
        ("Le ministère avance, pour sa part, le chiffre de 35 millions.", ["Le ministère"]),
        ("Le gouvernement a annoncé lundi l'octroi de 49 licences.", ["Le gouvernement"]),
        ("Au moins onze morts, annoncent les secours.", ["les secours"]),
        ("La Croix-Rouge, première sur place, en annonce 55.", ["Croix-Rouge"]),
        ("Le camp, situé à 12 kilomètres de Riga, abrite 40 enfants.", [None, None]),
        ("Près de 40 camions sont partis, estime la métropole.", ["la métropole"]),
        ("Une voisine, patronne de 40 camions, a appris la nouvelle.", [None]),
        # traps: an aside of the author's behind what is said, a participle of saying
        ("Des habitants disent que le marché a brûlé, ajoutant que trente étals sont perdus.",
         ["Des habitants"]),
    ],
)  # fmt: skip
def test_who_says_how_many_of_them_gives_the_figure(text: str, who: list[str | None]) -> None:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    sheet = find(one, parsed, load("fr"))
    names = {actor.id: actor.name for actor in sheet.actors}
    assert [names.get(figure.by or "") for figure in sheet.figures] == who
