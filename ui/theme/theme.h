#pragma once

#include "theme/palette.h"

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// Colours, fonts and lengths by what they mean; every literal of the look stands here. The one singleton of the
/// program. Light, dark or high contrast as the desktop says, unless a setting overrides. Lengths in device-independent
/// pixels at the desktop's text scale. GUI thread.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "desktop" (as it says), "light", "dark" or "contrast".
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(bool isDark READ isDark NOTIFY changed)
    Q_PROPERTY(bool isContrast READ isContrast NOTIFY changed)
    /// Milliseconds of opening and closing; 0 with reduced motion.
    Q_PROPERTY(int motion READ motion NOTIFY changed)
    Q_PROPERTY(QColor window READ window NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed)
    Q_PROPERTY(QColor sunken READ sunken NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor selected READ selected NOTIFY changed)
    Q_PROPERTY(QColor hover READ hover NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor edge READ edge NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor text2 READ text2 NOTIFY changed)
    Q_PROPERTY(QColor text3 READ text3 NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor accentFill READ accentFill NOTIFY changed)
    Q_PROPERTY(QColor inkAccent READ inkAccent NOTIFY changed)
    Q_PROPERTY(QColor accentSoft READ accentSoft NOTIFY changed)
    Q_PROPERTY(QColor ok READ ok NOTIFY changed)
    Q_PROPERTY(QColor okSoft READ okSoft NOTIFY changed)
    Q_PROPERTY(QColor okLine READ okLine NOTIFY changed)
    Q_PROPERTY(QColor warn READ warn NOTIFY changed)
    Q_PROPERTY(QColor warnSoft READ warnSoft NOTIFY changed)
    Q_PROPERTY(QColor warnLine READ warnLine NOTIFY changed)
    Q_PROPERTY(QColor danger READ danger NOTIFY changed)
    Q_PROPERTY(QColor dangerFill READ dangerFill NOTIFY changed)
    Q_PROPERTY(QColor inkDanger READ inkDanger NOTIFY changed)
    Q_PROPERTY(QColor dangerSoft READ dangerSoft NOTIFY changed)
    Q_PROPERTY(QColor dangerLine READ dangerLine NOTIFY changed)
    Q_PROPERTY(QColor drill READ drill NOTIFY changed)
    Q_PROPERTY(QColor drillFill READ drillFill NOTIFY changed)
    Q_PROPERTY(QColor inkDrill READ inkDrill NOTIFY changed)
    Q_PROPERTY(QColor drillSoft READ drillSoft NOTIFY changed)
    Q_PROPERTY(QColor drillLine READ drillLine NOTIFY changed)
    Q_PROPERTY(QColor pane READ pane NOTIFY changed)
    Q_PROPERTY(QColor paneText READ paneText NOTIFY changed)
    Q_PROPERTY(QColor focus READ focus NOTIFY changed)
    Q_PROPERTY(QColor scrim READ scrim NOTIFY changed)
    Q_PROPERTY(QFont captionFont READ captionFont NOTIFY changed)
    Q_PROPERTY(QFont smallFont READ smallFont NOTIFY changed)
    Q_PROPERTY(QFont bodyFont READ bodyFont NOTIFY changed)
    Q_PROPERTY(QFont headFont READ headFont NOTIFY changed)
    Q_PROPERTY(QFont titleFont READ titleFont NOTIFY changed)
    Q_PROPERTY(QFont monoFont READ monoFont NOTIFY changed)
    Q_PROPERTY(QFont monoSmallFont READ monoSmallFont NOTIFY changed)
    Q_PROPERTY(int captionLine READ captionLine NOTIFY changed)
    Q_PROPERTY(int smallLine READ smallLine NOTIFY changed)
    Q_PROPERTY(int bodyLine READ bodyLine NOTIFY changed)
    Q_PROPERTY(int headLine READ headLine NOTIFY changed)
    Q_PROPERTY(int titleLine READ titleLine NOTIFY changed)
    Q_PROPERTY(int monoLine READ monoLine NOTIFY changed)
    Q_PROPERTY(int monoSmallLine READ monoSmallLine NOTIFY changed)
    Q_PROPERTY(int space1 READ space1 CONSTANT)
    Q_PROPERTY(int space2 READ space2 CONSTANT)
    Q_PROPERTY(int space3 READ space3 CONSTANT)
    Q_PROPERTY(int space4 READ space4 CONSTANT)
    Q_PROPERTY(int space5 READ space5 CONSTANT)
    Q_PROPERTY(int space6 READ space6 CONSTANT)
    Q_PROPERTY(int radius READ radius CONSTANT)
    Q_PROPERTY(int cardRadius READ cardRadius CONSTANT)
    Q_PROPERTY(int dialogRadius READ dialogRadius CONSTANT)
    Q_PROPERTY(int control READ control CONSTANT)
    Q_PROPERTY(int controlSmall READ controlSmall CONSTANT)
    Q_PROPERTY(int appBar READ appBar CONSTANT)
    Q_PROPERTY(int banner READ banner CONSTANT)
    Q_PROPERTY(int actionBar READ actionBar CONSTANT)
    Q_PROPERTY(int dialogFoot READ dialogFoot CONSTANT)
    Q_PROPERTY(int paneHead READ paneHead CONSTANT)
    Q_PROPERTY(int paneFoot READ paneFoot CONSTANT)
    Q_PROPERTY(int row READ row CONSTANT)
    Q_PROPERTY(int stepRow READ stepRow CONSTANT)
    Q_PROPERTY(int stepRowCurrent READ stepRowCurrent CONSTANT)
    Q_PROPERTY(int icon READ icon CONSTANT)
public:
    explicit Theme(QObject* parent = nullptr);

    QString choice() const { return m_choice; }
    void setChoice(const QString& choice);
    bool isDark() const { return m_scheme != Scheme::Light; }
    bool isContrast() const { return m_scheme == Scheme::Contrast; }
    int motion() const { return m_motion; }
    QColor window() const { return colour(m_scheme, Role::Window); }
    QColor surface() const { return colour(m_scheme, Role::Surface); }
    QColor sunken() const { return colour(m_scheme, Role::Sunken); }
    QColor raised() const { return colour(m_scheme, Role::Raised); }
    QColor selected() const { return colour(m_scheme, Role::Selected); }
    QColor hover() const { return colour(m_scheme, Role::Hover); }
    QColor line() const { return colour(m_scheme, Role::Line); }
    QColor edge() const { return colour(m_scheme, Role::Edge); }
    QColor text() const { return colour(m_scheme, Role::Text); }
    QColor text2() const { return colour(m_scheme, Role::Text2); }
    QColor text3() const { return colour(m_scheme, Role::Text3); }
    QColor accent() const { return colour(m_scheme, Role::Accent); }
    QColor accentFill() const { return colour(m_scheme, Role::AccentFill); }
    QColor inkAccent() const { return colour(m_scheme, Role::InkAccent); }
    QColor accentSoft() const { return colour(m_scheme, Role::AccentSoft); }
    QColor ok() const { return colour(m_scheme, Role::Ok); }
    QColor okSoft() const { return colour(m_scheme, Role::OkSoft); }
    QColor okLine() const { return colour(m_scheme, Role::OkLine); }
    QColor warn() const { return colour(m_scheme, Role::Warn); }
    QColor warnSoft() const { return colour(m_scheme, Role::WarnSoft); }
    QColor warnLine() const { return colour(m_scheme, Role::WarnLine); }
    QColor danger() const { return colour(m_scheme, Role::Danger); }
    QColor dangerFill() const { return colour(m_scheme, Role::DangerFill); }
    QColor inkDanger() const { return colour(m_scheme, Role::InkDanger); }
    QColor dangerSoft() const { return colour(m_scheme, Role::DangerSoft); }
    QColor dangerLine() const { return colour(m_scheme, Role::DangerLine); }
    QColor drill() const { return colour(m_scheme, Role::Drill); }
    QColor drillFill() const { return colour(m_scheme, Role::DrillFill); }
    QColor inkDrill() const { return colour(m_scheme, Role::InkDrill); }
    QColor drillSoft() const { return colour(m_scheme, Role::DrillSoft); }
    QColor drillLine() const { return colour(m_scheme, Role::DrillLine); }
    QColor pane() const { return colour(m_scheme, Role::Pane); }
    QColor paneText() const { return colour(m_scheme, Role::PaneText); }
    QColor focus() const { return colour(m_scheme, Role::Focus); }
    QColor scrim() const { return colour(m_scheme, Role::Scrim); }
    QFont captionFont() const { return font(11, false); }
    int captionLine() const { return scaled(16); }
    QFont smallFont() const { return font(12, false); }
    int smallLine() const { return scaled(16); }
    QFont bodyFont() const { return font(13, false); }
    int bodyLine() const { return scaled(20); }
    QFont headFont() const { return font(15, false); }
    int headLine() const { return scaled(22); }
    QFont titleFont() const { return font(20, false); }
    int titleLine() const { return scaled(28); }
    QFont monoFont() const { return font(12, true); }
    int monoLine() const { return scaled(18); }
    QFont monoSmallFont() const { return font(11, true); }
    int monoSmallLine() const { return scaled(16); }
    int space1() const { return 4; }
    int space2() const { return 8; }
    int space3() const { return 12; }
    int space4() const { return 16; }
    int space5() const { return 24; }
    int space6() const { return 32; }
    int radius() const { return 4; }
    int cardRadius() const { return 6; }
    int dialogRadius() const { return 8; }
    int control() const { return 32; }
    int controlSmall() const { return 28; }
    int appBar() const { return 40; }
    int banner() const { return 52; }
    int actionBar() const { return 56; }
    int dialogFoot() const { return 64; }
    int paneHead() const { return 36; }
    int paneFoot() const { return 24; }
    int row() const { return 28; }
    int stepRow() const { return 32; }
    int stepRowCurrent() const { return 48; }
    int icon() const { return 16; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    void follow();
    QFont font(int pixels, bool mono) const;
    int scaled(int pixels) const;
    QString m_choice = QStringLiteral("desktop");
    Scheme m_scheme = Scheme::Light;
    int m_motion = 120;
    double m_scale = 1;
};

} // namespace salvor::ui
