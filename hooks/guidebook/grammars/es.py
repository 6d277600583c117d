"""Spanish nouns with their articles, and with de or a before these: del distrito, a la asociación."""

from __future__ import annotations

from collections.abc import Mapping

GENDER = "gender"
GENDERS = ("masculine", "feminine")
ARTICLES = ("el", "la", "los", "las", "un", "una", "unos", "unas")
# Feminine nouns that begin with a stressed a take el and un in the singular (RAE, Diccionario panhispánico de dudas, "el").
STRESSED_A = ("agua", "alma", "arma", "aula", "área", "acta", "hada", "habla")


def forms(given: Mapping[str, str]) -> dict[str, str]:
    """The forms `el`, `un`, `del` and `al` of a noun; where its plural is given, also `los`, `unos`, `de_los` and `a_los`.

    The names are the same for both genders: `el` of a feminine noun is "la asociación".
    """
    one, several = given["singular"], given.get("plural", "")
    feminine = given.get(GENDER) == "feminine"
    like_el = not feminine or one.split()[0].lower() in STRESSED_A
    el, un = ("el" if like_el else "la"), ("un" if like_el else "una")
    los, unos = ("las", "unas") if feminine else ("los", "unos")
    made = {
        "el": f"{el} {one}",
        "un": f"{un} {one}",
        "del": f"del {one}" if like_el else f"de la {one}",
        "al": f"al {one}" if like_el else f"a la {one}",
    }
    if several:
        made |= {"los": f"{los} {several}", "unos": f"{unos} {several}"}
        made |= {"de_los": f"de {los} {several}", "a_los": f"a {los} {several}"}
    return made
