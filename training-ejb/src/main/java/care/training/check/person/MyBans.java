package care.training.check.person;

import care.training.ban.BanNotice;
import care.training.kernel.rules.Names;
import java.util.List;

/**
 * What the register says of the caller.
 *
 * @param identified false where she has not said who she is, so that nothing could be looked for
 * @param bans those in force today that mean her; none where there is none
 * @param objectTo where an objection to an entry goes
 */
public record MyBans(boolean identified, List<Entry> bans, Names objectTo) {

    /** @param remedies what can be done against the decision itself */
    public record Entry(BanNotice ban, List<Names> remedies) {}
}
