"""Commitments told in one sentence: the right ones, traps that tell none, leaks that leave a neighbour alone.

In a right one the content stands in [ ] and the condition in { }; act and name of who is bound stand before.
"""

from __future__ import annotations

import pytest

from greffier.finding import find
from greffier.lexicon import load, plain
from greffier.parsing import load as load_pipeline
from greffier.parsing import parse
from greffier.record import Article, Sheet
from greffier.record.article import article_id

RIGHT = (
    ("demand", "le roi", "« [Vous devez quitter la ville] », a dit le roi."),
    ("demand", "le maire", "« [Ils doivent rendre les terres] », a dit le maire."),
    ("demand", "le syndicat", "« Ce que nous voulons, c'est [une hausse des salaires] », a dit le syndicat."),
    ("demand", "le maire", "« [Il nous faut des garanties] », a dit le maire."),
    ("demand", "le roi", "« [Il faut que la Suède lève le blocus] », a prévenu le roi."),
    ("demand", "le maire", "« Une seule chose : [qu'ils partent] », a dit le maire."),
    ("promise", "le roi", "« Je m'engage à [rouvrir le port] », a prévenu le roi."),
    ("refusal", "une reine", "« [Nous ne voulons pas partir] », a dit une reine."),
    ("refusal", "le maire", "« [Nous n'en voulons pas] », a dit le maire."),
    ("refusal", "le ministre", "« [La loi ne sera pas abrogée] », a dit le ministre."),
    ("refusal", "le roi", "La reine a demandé une trêve, ce que le roi [a refusé]."),
    ("refusal", "le roi", "Le roi refuse, {tant que les combats durent}, de [rouvrir le port]."),
    ("offer", "la reine", "La reine propose, {si la Norvège part}, de [rouvrir le port]."),
    ("offer", "le roi", "Le roi s'est dit prêt, {si la Norvège part}, à [rouvrir le port]."),
    ("threat", "le roi", "Le roi se dit prêt à [bloquer le port] {si la grève continue}."),
    ("offer", "le roi", "Le roi se dit prêt à [suspendre les travaux]."),
    ("refusal", "moscou", "Moscou a fait savoir qu'[elle ne négocierait pas]."),
    ("demand", "le syndicat", "Le syndicat a réitéré sa demande d'[une enquête indépendante]."),
    ("demand", "kiev", "Malgré sa demande d'[une trêve], Kiev a gardé le silence."),
    ("offer", "oslo", "L'offre faite par Oslo de [payer les dettes] a surpris."),
    ("promise", "le maire", "Le maire a affiché sa détermination à [rouvrir le port]."),
    ("promise", "le maire", "Le maire a fait part de sa volonté de [rouvrir le port]."),
    ("promise", "le maire", "« [Nous sommes déterminés à rouvrir le port] », a dit le maire."),
    ("refusal", "le maire", "« [Nous sommes opposés à cette vente] », a dit le maire."),
    ("refusal", "le maire", "« [Nous nous opposerons à cette vente] », a dit le maire."),
    ("refusal", "le maire", "« [Je refuserai de signer] », a dit le maire."),
    ("refusal", "la maire", "« On ne veut pas de [cette usine] », a dit la maire."),
    ("refusal", "le syndicat", "Le syndicat a prévenu qu'[il ne signerait pas]."),
    ("refusal", "kiev", "Kiev n'a aucune intention de [lever le blocus]."),
    ("refusal", "kiev", "Kiev n'accepte pas [le plan de paix de l'ONU]."),
    ("demand", "le président", "[L'armée doit quitter la ville], a dit le président."),
    ("refusal", "le ministre", "Le ministre ne veut pas [lever le blocus]."),
    ("promise", "le gouvernement", "Le gouvernement [lèvera un barrage sur quatre]."),
    ("demand", "le roi", "« Assez de mots. [Qu'ils partent d'ici]. », a dit le roi."),
    ("promise", "le ministre", "Le ministre a précisé que [l'enquête se poursuivrait]."),
    ("refusal", "suède", "La Suède n'envisage pas de [rouvrir le port]."),
    ("promise", "suède", "« [Nous ne nous y opposerons pas] {si la Norvège signe} », a dit la Suède."),
    ("offer", "suède", "La Suède a offert [une escorte] ; la Norvège hésite."),
    (
        "offer",
        "norvège",
        "[La Norvège est prête à rendre le port], a dit le roi, {à condition qu'un accord soit signé}.",
    ),
    ("warning", "le roi", "« {Celui qui garera son char ici} [le retrouvera à la mer] », prévient le roi."),
    ("warning", "le roi", "« {Celui qui trahit la ville} [le paiera de sa vie] », prévient le roi."),
    (
        "promise",
        "le ministre",
        "Le ministre a précisé que [le navire restera à l'ancre] {aussi longtemps qu'il le faudra}.",
    ),
    (
        "refusal",
        "le roi",
        "La Norvège réclame une trêve. « Nous regrettons, mais [c'est exclu] », a répondu le roi.",
    ),
    ("refusal", "norvège", "La Suède a proposé une trêve. La Norvège [l'a refusée] tout net."),
    ("promise", "le roi", "« [Je signerai] », a dit le roi."),
    ("promise", "le roi", "« [Nous les accueillerons] », a fait savoir le roi."),
    ("refusal", "le roi", "« [Nous ne le leur rendrons pas] », a dit le roi."),
    ("demand", "le roi", "« [Libérez les otages] ! », a lancé le roi."),
    ("promise", "le roi", "« Je m'engage à [ne pas me représenter] », a dit le roi."),
    ("threat", "le roi", "« {Pas de travail}, [pas de salaire] », a prévenu le roi."),
    ("threat", "le roi", "Le roi promet [des représailles] {si la ville résiste}."),
    ("threat", "le roi", "« [Vous le paierez cher] », a dit le roi."),
    ("threat", "le roi", "« [La Suède s'en mordra les doigts] », a dit le roi."),
    ("threat", "suède", "[La Suède n'hésitera pas à fermer le port] {si la grève continue}."),
    ("refusal", "le gouvernement", "Pas question pour le gouvernement de [rouvrir le port]."),
    ("refusal", "le gouvernement", "Il est exclu, pour le gouvernement, que [l'armée parte]."),
    ("refusal", "le roi", "Le roi n'est pas disposé à [négocier]."),
    ("refusal", "suède", "La Suède n'est pas prête à [négocier]."),
    ("refusal", "suède", "La Suède n'ira pas jusqu'à [fermer le port]."),
    ("refusal", "suède", "La Suède ne saurait [tolérer une entrave]."),
    ("refusal", "suède", "La Suède ne peut [accepter ce marché]."),
    ("refusal", "le roi", "« [Nous ne saurions tolérer une entrave] », a dit le roi."),
    ("refusal", "le roi", "Le roi ne compte pas [négocier]."),
    ("refusal", "le ministre", "« [Il n'y aura pas de trêve] », a dit le ministre."),
    ("refusal", "le ministre", "« [La date ne bougera pas] », a dit le ministre."),
    ("refusal", "le ministre", "« [Aucun camion ne passera] », a dit le ministre."),
    ("promise", "le ministre", "« [Les urgences resteront ouvertes] », a dit le ministre."),
    (
        "promise",
        "le roi",
        "Le roi assure que [ses hommes n'entreront pas] {tant que les captifs sont en vie}.",
    ),
    ("offer", "suède", "La Suède veut bien [négocier] {si la Norvège suspend la pêche}."),
    ("offer", "suède", "La Suède se tient prête à [accueillir les captifs]."),
    ("offer", "le roi", "« [Je veux bien leur montrer le port] », a dit le roi."),
    ("demand", "le roi", "« [Qu'ils posent leurs armes], ensuite on verra », a dit le roi."),
    ("demand", "la guérilla", "La guérilla a posé une condition : que [l'armée quitte la ville]."),
    (
        "demand",
        "les rebelles",
        "Les rebelles ont transmis leurs exigences : [le retour du chef et la fin du siège].",
    ),
    ("demand", "le syndicat", "[Une trêve], réclamée par le syndicat, a été décidée."),
    ("demand", "l'opposition", "Le maire, dont [le départ] est exigé par l'opposition, a voyagé."),
    ("promise", "le maire", "Le maire s'engage à [rouvrir le pont] {une fois les travaux achevés}."),
    ("promise", "le roi", "Le roi a promis de [lever le siège] {dès que les otages auront été libérés}."),
    ("threat", "le roi", "{En cas d'échec}, le roi menace de [fermer ses ports]."),
    ("offer", "le roi", "{Moyennant une amnistie}, le roi propose de [rendre la ville]."),
    ("threat", "le roi", "« {Pas de réforme}, [pas d'argent] », a dit le roi."),
    ("threat", "le roi", "« {Passé ce délai}, [nous fermerons le port] », a dit le roi."),
    ("warning", "le roi", "« [La trêve sera rompue] {si un captif est maltraité} », a dit le roi."),
    ("refusal", "le roi", "« [Nous ne pouvons pas accepter ce marché] », a dit le roi."),
    ("refusal", "le roi", "« [Je ne courrai pas après la reine] », a dit le roi."),
    ("promise", "le roi", "« [Nous construirons une école] », a dit le roi."),
    ("demand", "le roi", "Le roi réclame [un couloir humanitaire]."),
    ("demand", "le roi", "Le roi demande [plus de moyens pour ses écoles]."),
    ("refusal", "le roi", "Le roi exclut [toute amnistie]."),
    ("promise", "le roi", "Le roi n'a cessé de promettre [une alliance]."),
    ("offer", "le roi", "Le roi se dit prêt à [suspendre la grève] {dès lors qu'un médiateur sera nommé}."),
    ("offer", "Norvège", "La Norvège est disposée à [négocier] {pourvu que la Suède suspende la pêche}."),
    (
        "demand",
        "le roi",
        "Le roi somme les rebelles de [rendre la ville], faute de quoi l'armée interviendra.",
    ),
    (
        "threat",
        "le roi",
        "Le roi somme les rebelles de rendre la ville, {faute de quoi} [l'armée interviendra].",
    ),
    (
        "warning",
        "le roi",
        "Le roi a sommé la garde de partir et averti qu'{à défaut} [il ferait appel à la force].",
    ),
    ("threat", "le roi", "« Je le dis : {à la moindre attaque}, [nous frapperons] », a dit le roi."),
    ("refusal", "le roi", "[Toute discussion est exclue] {tant que le siège dure}, a dit le roi."),
    ("refusal", "le roi", "« [Un retrait n'est pas envisagé] », a dit le roi."),
    ("refusal", "le roi", "Le roi a répondu que [la frontière ne se négociait pas]."),
    ("refusal", "le roi", "Le roi a fait savoir que [la réouverture n'était pas à l'ordre du jour]."),
    ("refusal", "le roi", "Le roi a dit qu'il n'avait pas l'intention de [rouvrir le port]."),
    (
        "refusal",
        "la reine",
        "La reine a fait savoir qu'[elle n'ouvrirait le pont] {qu'avec l'accord du conseil}.",
    ),
    ("threat", "le roi", "Le roi a dit qu'[il ne resterait pas les bras croisés]."),
    (
        "demand",
        "le roi",
        "« Il est impératif que [la reine n'entre jamais, je dis bien jamais, au conseil] », dit le roi.",
    ),
    ("offer", "le roi", "Le roi s'est dit en revanche ouvert à [une trêve]."),
    ("demand", "le roi", "Le roi appelle pour sa part les deux camps à [la retenue]."),
    ("promise", "le roi", "Le roi s'engage à [respecter le traité], lequel protège les îles."),
    ("refusal", "le roi", "Le roi refuse de [payer la rançon que veulent les pirates] et a porté plainte."),
    ("decision", "le roi", "Le roi a annoncé [la fermeture du port] après que deux navires ont coulé."),
    ("refusal", "Norvège et la Suède", "La Norvège et la Suède ont dit qu'elles refusaient de [partir]."),
    ("refusal", "le roi", "Le roi n'entend pas [ouvrir le port]."),
    ("refusal", "le roi", "Le roi n'entend pas [se retirer]."),
    ("promise", "le préfet", "Le préfet assure que [l'école rouvrira lundi]."),
    ("promise", "le préfet", "Le préfet a fait savoir que [le retour du courant interviendrait jeudi]."),
    ("refusal", "Norvège", "La Norvège répond que [ses « mesures défensives » ne seront pas levées]."),
    ("threat", "le délégué", "« {Si on nous envoie les gendarmes}, [on bloque le port] », dit le délégué."),
    (
        "offer",
        "Norvège",
        "La Norvège a dit que [sa porte demeurait ouverte], {pourvu que la Suède revienne aux réformes}.",
    ),
    (
        "threat",
        "la reine",
        "« {S'ils ferment encore le port}, [moi je m'enchaîne à la grille] », a dit la reine.",
    ),
    ("demand", "le roi", "Le roi réclame [des médecins]."),
    ("demand", "Norvège", "La Norvège a insisté sur [le respect du traité]."),
    ("offer", "Norvège", "La Norvège a proposé [dix mille hommes] pour les remplacer."),
    ("warning", "la reine", "La reine a averti que {le recours à la force} [aurait des conséquences]."),
    ("refusal", "le roi", "« [Il n'y a rien à négocier] », a dit le roi."),
    ("threat", "Vox", "Le parti Vox, qui a quitté l'exécutif, menace de [fermer le port]."),
    ("refusal", "Norvège", "La Suède a proposé une enquête. La Norvège [n'en a pas voulu]."),
    ("demand", "le roi", "Le roi a réclamé mardi au conseil [un vote]."),
    ("demand", "le roi", "Le roi a invité les deux camps au [dialogue]."),
    ("offer", "le roi", "Le roi a invité les rebelles à [une réunion]."),
    ("demand", "le roi", "Le roi fixe comme préalable [la levée du siège]."),
    ("demand", "le roi", "Le roi a fait de [la levée du siège] une condition de son retour."),
    ("demand", "le roi", "« [Le retrait des navires reste un préalable] », a dit le roi."),
    ("threat", "Norvège", "La Norvège envisage [des sanctions contre les généraux]."),
    ("threat", "le roi", "Le roi n'exclut pas [de nouvelles sanctions] {si le pacte était violé}."),
    ("refusal", "le roi", "Le roi ne veut pas [négocier avec les rebelles]."),
    ("demand", "le roi", "Le roi réclame [10 % de hausse]."),
    ("promise", "le roi", "La reine exige le départ des navires. Le roi [a obtempéré] dans la nuit."),
    ("refusal", "le roi", "La reine exige le départ des navires. Le roi [s'y oppose catégoriquement]."),
    ("promise", "le roi", "La reine a offert une trêve. Le roi [l'a acceptée]."),
    ("refusal", "le roi", "La reine exige le départ des navires. Le roi [n'a pas cédé]."),
    ("promise", "le roi", "La reine exige une trêve ; le roi [s'y est dit favorable]."),
    ("refusal", "le roi", "La reine exige une trêve. « [C'est hors de question] », dit le roi."),
    ("refusal", "le roi", "La reine exige une trêve. Le roi juge [cette exigence] « hors de propos »."),
    ("refusal", "Suède", "La reine exige une trêve. [Cette exigence] est inacceptable pour la Suède."),
    ("refusal", "le roi", "« [Personne ne nous fera plier] », a dit le roi."),
    ("offer", "le roi", "Le roi a dit être prêt à [négocier]."),
    ("promise", "le roi", "Le roi se dit d'accord pour [rouvrir le port]."),
    ("promise", "le ministre de la défense", "« [Le traité sera respecté] », dit le ministre de la Défense."),
    ("refusal", "le roi", "Le roi n'entend pas [revenir sur sa décision]."),
    ("refusal", "le roi", "Le roi a fermé la porte à [toute négociation]."),
    ("refusal", "le roi", "« [On ne négocie pas avec des pirates] ; le port tiendra », a dit le roi."),
    ("refusal", "le roi", "Le roi s'est dit hostile à [toute hausse]."),
    ("demand", "le roi", "[Il est temps que la guerre cesse], a dit le roi."),
    ("offer", "le roi", "Le roi suggère [une pause dans les combats]."),
    ("warning", "Norvège", "Le port est fermé. [Pas de trêve sans garanties], prévient la Norvège."),
    ("refusal", "le roi", "[Aucune négociation n'aura lieu] {avant le retrait}, a insisté le roi."),
    ("decision", "le ministre", "[Les frontières seront fermées lundi], a annoncé le ministre."),
    ("promise", "le roi", "Le roi a accepté [le principe d'une trêve]."),
    ("promise", "le roi", "Le roi a accueilli favorablement [cette proposition]."),
    ("promise", "le roi", "Le roi a accueilli favorablement [cette initiative]."),
    ("offer", "le roi", "Le roi s'est dit prêt samedi à [négocier avec les rebelles]."),
    ("promise", "le roi", "Le roi a accédé à [la demande des médiateurs]."),
    ("decision", "Norvège", "L'annonce d'[un embargo] par la Norvège a surpris la reine."),
    ("decision", "Norvège", "La Norvège a décidé [un embargo sur le sel]."),
    ("offer", "Norvège", "La Norvège offre [ses bons offices]."),
    ("offer", "le roi", "Le roi propose de [rendre la ville] {contre la levée du siège}."),
    (
        "demand",
        "les syndicats",
        "Le gouvernement a jusqu'à lundi pour [répondre], ont fait savoir les syndicats.",
    ),
    ("demand", "le roi", "Le roi donne deux jours aux rebelles pour [se retirer]."),
    ("demand", "le roi", "« [Construisez vos usines ici] {si vous ne voulez pas payer} », a dit le roi."),
    ("demand", "le roi", "« Nous demandons à la Suède de [rappeler ses navires] », a dit le roi."),
    ("promise", "le roi", "« Je m'engage à ce que [les marins soient prévenus] », a dit le roi."),
    ("promise", "le roi", "[La Suède et la Norvège seront exemptées], a dit le roi, {si elles signent}."),
    ("promise", "le roi", "Le roi a assuré que [les tirs cesseraient] {si la reine partait}."),
    ("warning", "le roi", "Le roi a averti que {tout navire suspect} [serait coulé]."),
    ("warning", "le roi", "Le roi a averti que {fermer le port} [provoquerait une guerre]."),
    ("threat", "le roi", "Le roi exige un vote, sous peine de [ne pas signer le traité]."),
    ("offer", "le roi", "Le roi a proposé [une trêve] avant d'avertir que la ville brûlerait."),
    ("refusal", "Norvège", "[La Norvège ne rendra pas le port], répond son ministre, Paul Morin."),
    (
        "promise",
        "le roi",
        "Le roi a accepté de [partir], mais {à une seule condition : que la reine présente un plan}.",
    ),
    ("refusal", "le roi", "Le roi exclut [toute trêve] {avant la libération des otages}."),
    ("refusal", "le roi", "Le roi a dit qu'[il ne cédera pas un jour avant le retrait des troupes]."),
    (
        "offer",
        "norvège",
        "La reine a dit que [la Norvège serait prête à partir] {si le roi acceptait un vote}.",
    ),
    ("refusal", "le roi", "« [Nos frontières ne sont pas négociables] », a dit le roi."),
    ("refusal", "le roi", "« [Nous n'avons aucune intention de partir] », a dit le roi."),
    ("refusal", "le roi", "Le roi a dit qu'[il n'y avait pas de place pour un compromis]."),
    ("refusal", "le roi", "« [Pas de dialogue avec Rome] {avant la levée du siège} », a dit le roi."),
    ("refusal", "le roi", "« [On ne va pas céder à la peur] », a dit le roi."),
    ("refusal", "le roi", "Le roi a repoussé [l'offre] mardi."),
    ("refusal", "le roi", "Le roi oppose un refus poli à [la demande des villes]."),
    ("promise", "le roi", "Le roi a répondu favorablement à [cette demande]."),
    ("promise", "le roi", "Le roi a accepté [une enquête]."),
    ("refusal", "le roi", "Le roi ne veut pas de [ce traité]."),
    ("refusal", "le roi", "Le roi n'en démord pas : [il ne laissera passer aucun convoi]."),
    ("refusal", "Allemagne", "[L'Allemagne ne négociera pas sous la menace]."),
    ("promise", "le roi", "Le roi a juré que [l'aide passerait]."),
    ("demand", "le roi", "« Vous avez onze jours pour [choisir votre camp] », a dit le roi."),
    ("warning", "le roi", "« {Sinon}, [vous perdrez tout] », a dit le roi."),
    (
        "promise",
        "le roi",
        "Le roi promet de [rendre la ville] {une fois que le prêt leur aura été remboursé}.",
    ),
    ("threat", "Norvège", "La Norvège menace de [prendre à son tour des sanctions] {si rien n'est signé}."),
    (
        "refusal",
        "Jan Berg",
        "« [Nous n'accepterons rien] », a dit le roi en exercice de la ligue, le Danois Jan Berg.",
    ),
    ("offer", "Paul Morin", "Paul Morin a assuré que son gouvernement était disposé à [négocier]."),
    (
        "refusal",
        "les quatre pays",
        "Les quatre pays sont prêts. [Ils ne lèveront aucune sanction] {sans accord}, dit leur communiqué.",
    ),
    ("promise", "le roi", "Le roi a annoncé que [son pays enverrait des vivres]."),
    ("threat", "le roi", "Le roi a dit que [des mesures seraient prises contre les rebelles]."),
    ("warning", "le roi", "Le roi a dit que [l'adhésion serait revue] {si la crise persistait}."),
    ("warning", "le roi", "Le roi a dit que [le blocus continuerait] {jusqu'à ce que la ville se rende}."),
    (
        "offer",
        "le roi",
        "« [Un accord pourrait être signé] {à condition que la reine vienne} », a dit le roi.",
    ),
    ("demand", "le roi", "« [Qu'ils rendent la ville] », a dit le roi."),
    ("demand", "le roi", "« [Celui qui veut la paix doit ouvrir les ports] », a dit le roi."),
    ("demand", "le roi", "« [Les rebelles devront rendre leurs armes] », a dit le roi."),
    ("demand", "le roi", "Le roi exige la fin du siège. [Les rebelles devront aussi payer une amende]."),
    (
        "demand",
        "le roi",
        "Le roi a annoncé que le port fermerait. Les rebelles ont dix jours pour [rendre la ville].",
    ),
    ("threat", "le roi", "Le roi menace Londres de [représailles] {si la pêche est fermée}."),
    ("offer", "le roi", "Le roi propose d'[examiner les preuves que la reine apporterait]."),
    ("promise", "le roi", "Le roi a promis [une amnistie] {à ceux qui se rendraient}."),
    ("warning", "le roi", "« {Quiconque passera} [sera arrêté] », a dit le roi."),
    (
        "warning",
        "le roi",
        "Le roi a averti qu'{une intervention étrangère} [plongerait la région dans le chaos].",
    ),
    ("warning", "le roi", "« {Toute attaque} [sera considérée comme un acte de guerre] », a dit le roi."),
    ("threat", "le roi", "« [Nous n'hésiterons pas à fermer le port] {si la reine refuse} », a dit le roi."),
    ("promise", "le roi", "« {S’il cède}, [nous rouvrirons le port] », a dit le roi."),
    (
        "refusal",
        "le roi",
        "« Il n'est pas question de [rouvrir le port] {tant que dure la grève} », a dit le roi.",
    ),
    (
        "refusal",
        "le roi",
        "« Il n'est pas question de [rouvrir le lac] {tant que l'eau sera basse} », lui a répondu le roi.",
    ),
    ("refusal", "le roi", "Le roi a tranché : « [Nous ne négocierons pas avec les pirates]. »"),
    ("promise", "le roi", "Le roi a assuré que [les salaires seraient versés]."),
    ("promise", "France", "{En cas d'attaque}, [la France « prendrait ses responsabilités »], a dit le roi."),
    ("threat", "le roi", "Le roi se réserve le droit d'[employer la force]."),
    ("offer", "Pakistan", "Le Pakistan a offert [sa médiation]."),
    ("refusal", "Norvège", "La Suède réclame une aide. La Norvège a rejeté [cette demande]."),
    ("refusal", "Norvège", "La Suède réclame une aide. [Cette demande] a été rejetée par la Norvège."),
    ("offer", "la reine", "Le roi a rejeté la proposition de la reine de [partager l'eau]."),
    ("refusal", "le roi", "« [Aucune concession ne sera faite] », a dit le roi."),
    ("promise", "le roi", "« [Aucun malade ne sera laissé sans soins] », a dit le roi."),
    ("demand", "le roi", "« [Ces hommes doivent être libérés] », a dit le roi."),
    ("threat", "le roi", "Le roi ordonne aux rebelles de partir, sous peine de [sanctions]."),
    ("refusal", "Norvège", "La Norvège a rejeté [cette main tendue]."),
    ("refusal", "Paul Morin", "Paul Morin a dit qu'[il ne serait pas candidat] {si la reine partait}."),
    ("refusal", "Norvège", "[La Norvège ne livrera pas ses blindés] {sans excuses de la Suède}."),
    (
        "promise",
        "le roi",
        "À l'inverse, {si Londres cédait}, [les Suédois se montreraient « généreux »], promet le roi.",
    ),
    ("refusal", "le roi", "Le roi a dit qu'[il « ne céderait pas »]."),
    ("demand", "le roi", "Le roi donne deux jours aux rebelles pour [quitter la ville]."),
    ("offer", "Norvège", "La Norvège subordonne [son aide] {à des réformes}."),
    ("demand", "le roi", "Le roi leur donne jusqu'à mardi pour [quitter la ville]."),
)
TRAPS = (
    "« Vous devez comprendre que la nuit est longue », a dit le roi.",
    "« Il nous faut une heure pour venir », a dit le roi.",
    "« Nous ne voulons pas mourir », a dit une reine.",
    "« La fête ne sera pas connue », a dit le ministre.",
    "Le roi n'accepte pas sa défaite.",
    "Le roi n'a aucune intention d'envahir la plaine.",
    "Sa volonté de fer a surpris la reine.",
    "Le médecin a dit qu'elle ne marcherait pas.",
    "La reine a rappelé son intention.",
    "Le gouvernement aura sa fête.",
    "Le gouvernement lèvera-t-il un barrage sur quatre ?",
    "Le ministre a précisé que les combats se poursuivraient.",
    "La Suède offre un spectacle rare.",
    "« Ceux qui vivent ici verront la mer », dit un livre.",
    "Le port restera beau, selon un livre.",
    "« Je regrette, mais il pleut », a dit le roi.",
    "La Suède n'a jamais prévu la pluie.",
    "Le roi a reçu Jean Hernandez de Madrid.",
    "« Nous, environs de la ville, vivons bien », a dit le roi.",
    "« Le vent paiera ses soldats demain », dit un livre.",
    "« La lumière ne bougera pas », écrit un poète de la ville sans port.",
    "« Il n'y aura pas de vent », a dit un passant.",
    "« Les fleurs resteront belles », a dit le ministre.",
    "Le FBI, appelé par le roi, a fouillé la ville.",
    "Le roi a posé une pierre : elle est rouge.",
    "La Suède veut du bien à la Norvège.",
    "La Suède ne peut dormir.",
    "La réponse est prête pour le roi, qui dort.",
    "La reine verra si le port ouvre.",
    "Le roi a dit que sans doute la reine partirait.",
    "La traversée demande un bateau.",
    "Cela demande du tact.",
    "Le port est ouvert le mardi, sinon fermé.",
    "La piste du sabotage est exclue, a dit l'enquêteur.",
    "« Si je comprends bien, nous avons un problème », a dit le roi.",
    "L'Espagne a douze semaines pour le faire.",
    "Le courant est revenu, assure le préfet.",
    "Les combats reprendront, a dit le roi.",
    "Les îles sont exclues du traité, a dit le roi.",
    "Le bruit n'est pas toléré par les riverains, a dit le maire.",
    "Le roi n'a pas l'intention d'envahir les îles, a dit la reine.",
    "Le roi donne du pain pour nourrir la ville.",
    "Norvège : le chômage va repartir, selon la reine.",
    "La décision de la Commission risque d'aggraver les choses.",
    "Une intervention a eu lieu dans le port.",
    "« Il faudra une heure pour passer », a dit le roi.",
    "« Que le roi parte ne changera rien », a dit la reine.",
    "« Que demandent-ils ? », a dit la reine.",
    "« Pas de panique », a dit le roi.",
    "Le pont a cédé. Le roi a refusé.",
    "Le port est ouvert. S'il refuse, tant pis.",
    "Le roi n'a dit ni oui ni non.",
    "Le joueur ne disputera pas la finale.",
    "Le roi n'exclut pas une trêve.",
    "Le roi n'a pas l'intention d'envahir la Suède.",
    "Le chanteur a annoncé que son disque serait publié en mai.",
    "Le roi ne veut pas dire son nom.",
    "La reine a invité trois amis à son mariage.",
    "La Norvège décline poliment.",
    "Le conseil étudie le budget de la ville.",
    "« On va manger du poisson », a dit le roi.",
    "Le candidat a accepté sa défaite.",
    "Selon le journal, des mesures seraient prises.",
    "Ceux qui partiront prendront le train.",
    "Elle a offert des fleurs à sa mère.",
    "Le roi a rejeté ce soir.",
    "Le roi a rejeté les accusations de la reine.",
    "La Norvège a démenti cette information.",
    "Ce choix sera validé par la Norvège en mai.",
    "« Quand il faut faire des comptes, c'est long », a dit le roi.",
    "La reine s'oppose à lui.",
    "Le rapport doit être publié jeudi, selon le roi.",
    "Il risque une lourde peine de prison.",
)
LEAKS = (
    ("Le roi a sommé la reine de [dire d'ici à lundi si elle a signé ou non].", None),
    ("Le roi a rejeté [la rencontre de mardi].", None),
    ("Les rebelles ont appelé au [calme]. Le roi devra voter jeudi.", None),
    ("S'il salue le geste, le roi exige [des preuves].", None),
    ("Le roi exclut [tout retour avant jeudi].", None),
    ("Le roi promet de [lutter contre la suspension de l'aide].", None),
    ("Le roi lèvera le blocus, mais la reine exige [des preuves].", None),
    ("Si la reine accepte de payer, dit-on, le roi exige [des preuves].", None),
    ("Sans surprise, le roi refuse de [partir].", None),
    ("Le roi promet de [partir] et verra si la reine accepte.", None),
    ("Le roi exige [la fin du siège] ; si la reine attend, la ville attend.", None),
)


@pytest.fixture(scope="module")
def read() -> dict[str, Sheet]:
    texts = [plain(text) for *_, text in RIGHT] + [*TRAPS] + [plain(text) for text, _ in LEAKS]
    articles = [Article(article_id(text), text, (), lang="fr") for text in texts]
    return {a.text: find(a, found, load("fr")) for a, found in parse(articles, load_pipeline())}


def between(text: str, opens: str, closes: str) -> str | None:
    return plain(text.split(opens)[1].split(closes)[0]) if opens in text else None


@pytest.mark.parametrize(("act", "by", "text"), RIGHT, ids=[text for *_, text in RIGHT])
def test_it_is_found(act: str, by: str, text: str, read: dict[str, Sheet]) -> None:
    sheet = read[plain(text)]
    names = {actor.id: actor.name.casefold() for actor in sheet.actors}
    wanted = (act, by.casefold(), between(text, "[", "]"), between(text, "{", "}"))
    told = [
        (c.act, names.get(c.by or ""), c.words, c.condition and c.condition.of(sheet.article.text))
        for c in sheet.commitments
    ]
    assert wanted in told


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_tells_none(text: str, read: dict[str, Sheet]) -> None:
    assert not read[text].commitments


@pytest.mark.parametrize(("text", "condition"), LEAKS, ids=[text for text, _ in LEAKS])
def test_a_neighbour_is_left_alone(text: str, condition: str | None, read: dict[str, Sheet]) -> None:
    (found,) = read[plain(text)].commitments
    assert (found.words, found.condition) == (between(text, "[", "]"), condition)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Le roi exige que l'armée quitte la ville.", ["l'armée"]),
        ("Le roi exige que l'armée soit chassée de la ville.", [None]),
        ("Le roi réclame des excuses. « Nous n'en ferons pas », a rétorqué la reine.", [None, "le roi"]),
        ("Le roi réclame des excuses. « Nous n'en ferons pas », a lancé la reine.", [None, None]),
    ],
)
def test_to_whom_it_goes(text: str, to: list[str | None]) -> None:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    sheet = find(one, parsed, load("fr"))
    names = {actor.id: actor.name.casefold() for actor in sheet.actors}
    assert [names.get(c.to or "") for c in sheet.commitments] == to


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Le roi leur donne jusqu'au 3 mai 2021 pour quitter la ville.", "3 mai 2021"),
        ("Le roi exige avant le 3 mai 2021 la libération des captifs.", "3 mai 2021"),
        ("Le roi exige la libération des captifs ; la reine arrivera avant le 3 mai 2021.", None),
    ],
)
def test_when_it_is_due(text: str, due: str | None) -> None:
    article = Article(article_id(text), text, (), lang="fr")
    ((one, parsed),) = parse([article], load_pipeline())
    (found,) = find(one, parsed, load("fr")).commitments
    told = found.due_span.of(text) if found.due_span else ""
    assert due in told if due else not told
