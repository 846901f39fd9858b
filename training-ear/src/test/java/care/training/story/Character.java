package care.training.story;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/**
 * Somebody in the demo. Nobody of this name and number exists: the area code 619000 of the number is not in use.
 *
 * @param account the account to sign in with, or {@code null} for somebody who has none
 */
record Character(String account, String name, String number) {
    static final Character CAREGIVER2 = new Character("caregiver2", "赵雨彤", "619000199203150045");
    static final Character INVIGILATOR = new Character("invigilator", "蒋望舒", "619000199001010124");

    static Character[] assessors() {
        return new Character[] {
            new Character("assessor1", "沈若溪", "619000198006120061"),
            new Character("assessor2", "梁书瑶", "619000197909230080"),
            new Character("assessor3", "唐景明", "619000198311050012"),
            new Character("assessor4", "邓予安", "61900019770228003X"),
            new Character("assessor5", "冯思齐", "61900019850719005X"),
        };
    }

    /** Candidates whom the college enters for the coming session; they have no accounts. */
    static Character[] students() {
        return new Character[] {
            new Character(null, "孙晓棠", "619000199808060229"),
            new Character(null, "马思源", "619000200109140241"),
            new Character(null, "阿依古丽·买买提", "619000199603270265"),
            new Character(null, "欧阳锦程", "619000198912120282"),
            new Character(null, "郭一诺", "619000200305050307"),
            new Character(null, "何嘉慧", "619000199407210329"),
        };
    }

    /** Somebody a court has barred. */
    static final Character BARRED = new Character(null, "钱某甲", "619000198801090076");

    /** Somebody else of the same name, born on the same day: whether the court meant her, officials must find out. */
    static final Character HOMONYM = new Character(null, "钱某甲", "619000198801090359");

    JsonObjectBuilder asJson() {
        return Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", number)
                .add("name", name);
    }
}
