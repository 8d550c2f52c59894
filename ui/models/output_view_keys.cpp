#include "models/output_view.h"

#include <algorithm>
#include <cmath>

// The keys and the wheel of a pane.
namespace salvor::ui {

static constexpr int wheel_row = 40; ///< three rows a notch
static constexpr int sideways = 8;

bool OutputView::key(int key, int modifiers) {
    const auto with = static_cast<Qt::KeyboardModifiers>(modifiers) & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const bool shifted = with == Qt::ShiftModifier;
    const int page = std::max(m_visible - 1, 1);
    if (key == Qt::Key_F3 && (with == Qt::NoModifier || shifted)) {
        findNext(!shifted);
        return true;
    }
    if (with == Qt::ControlModifier) {
        const std::pair<int, std::function<void()>> acts[] = {{Qt::Key_F, [this] { Q_EMIT findWanted(); }},
                                                              {Qt::Key_S, [this] { Q_EMIT saveWanted(); }},
                                                              {Qt::Key_C, [this] { copy(); }},
                                                              {Qt::Key_A, [this] { selectAll(); }},
                                                              {Qt::Key_Home, [this] { home(); }},
                                                              {Qt::Key_End, [this] { end(); }},
                                                              {Qt::Key_Plus, [this] { setZoom(m_zoom + 1); }},
                                                              {Qt::Key_Equal, [this] { setZoom(m_zoom + 1); }},
                                                              {Qt::Key_Minus, [this] { setZoom(m_zoom - 1); }},
                                                              {Qt::Key_0, [this] { setZoom(usual_zoom); }}};
        const auto* act =
            std::find_if(std::begin(acts), std::end(acts), [key](const auto& one) { return one.first == key; });
        if (act == std::end(acts)) return false;
        act->second();
        return true;
    }
    // on many keyboards + is a shifted key
    if (with == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_Plus) {
        setZoom(m_zoom + 1);
        return true;
    }
    if (with != Qt::NoModifier && !shifted) return false;
    switch (key) {
    case Qt::Key_Up:
        moveCurrent(-1, shifted);
        return true;
    case Qt::Key_Down:
        moveCurrent(1, shifted);
        return true;
    case Qt::Key_W:
        setWraps(!m_wraps);
        return true;
    case Qt::Key_E:
        firstError();
        return true;
    default:
        break;
    }
    if (shifted) return false;
    switch (key) {
    case Qt::Key_Space:
        togglePause();
        return true;
    case Qt::Key_PageUp:
        scroll(-page);
        return true;
    case Qt::Key_PageDown:
        scroll(page);
        return true;
    case Qt::Key_Home:
        home();
        return true;
    case Qt::Key_End:
        end();
        return true;
    case Qt::Key_Left:
        setShift(shift() - sideways);
        return !m_wraps;
    case Qt::Key_Right:
        setShift(shift() + sideways);
        return !m_wraps;
    case Qt::Key_Escape:
        if (!m_current) return false;
        selectNone();
        return true;
    default:
        return false;
    }
}

void OutputView::wheel(double x, double y) {
    if (std::abs(x) > std::abs(y)) return setShift(shift() - static_cast<int>(x) / wheel_row);
    m_wheel += y;
    const int rows = static_cast<int>(m_wheel / wheel_row);
    m_wheel -= rows * wheel_row;
    if (rows != 0) scroll(-rows);
}

void OutputView::setShift(int column) {
    const auto kept = std::clamp(column, 0, std::max(m_widest - m_columns, 0));
    if (std::exchange(m_shift, kept) != kept) Q_EMIT changed();
}

} // namespace salvor::ui
